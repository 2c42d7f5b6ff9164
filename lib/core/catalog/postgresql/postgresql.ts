import { bitnamiImageNotes } from "@/lib/core/catalog/bitnami-images";
import type { CatalogEntry } from "@/lib/core/catalog/catalog-entry";
import {
  newChartComponent,
  openLevel,
  PERSISTENCE_TOGGLE,
  persistence,
  valueOutput,
} from "@/lib/core/catalog/catalog-parts";
import { choice, resources, text, toggle } from "@/lib/core/schema/schema-parts";

const about = {
  id: "postgresql",
  title: "PostgreSQL",
  description: "Relational database",
  chart: {
    name: "postgresql",
    repository: "https://charts.bitnami.com/bitnami",
    range: "16.x.x",
    version: "16.7.27",
    appVersion: "17.6.0",
  },
};

/** Bitnami's chart. Facts from its values.yaml and `templates/_helpers.tpl` at 16.7.27. */
export const POSTGRESQL: CatalogEntry = {
  ...about,
  licence: "PostgreSQL",
  ports: [{ name: "postgresql", port: 5432, protocol: "TCP" }],
  outputs: [
    {
      name: "host",
      description: "Name of the Service of the writable server",
      // postgresql.v1.primary.fullname: with replicas the writable server has a name of its own.
      template: ({ fullname, value }) => `{{- if eq ${value(["architecture"], "standalone")} "replication" }}
{{- printf "%s-primary" ${fullname} | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- ${fullname} }}
{{- end }}`,
    },
    valueOutput("port", "Port of the Service", ["primary", "service", "ports", "postgresql"], 5432),
    {
      name: "database",
      description: "Database made at the first start",
      template: ({ value }) => `{{- ${value(["auth", "database"], "")} | default "postgres" }}`,
    },
    {
      name: "username",
      description: "User made at the first start",
      template: ({ value }) => `{{- ${value(["auth", "username"], "")} | default "postgres" }}`,
    },
  ],
  schema: openLevel(["PostgreSQL", "Values of the postgresql chart"], {
    fullnameOverride: text(["Name", "Name of the objects; empty means <release>-postgresql"], "", {
      "x-group": "Naming",
    }),
    image: openLevel(
      ["Image", "The container image"],
      {
        registry: text(["Registry", "Registry of the image"], "docker.io"),
        repository: text(["Repository", "Name of the image in the registry"], "bitnami/postgresql"),
        tag: text(["Tag", "Tag of the image"], "17.6.0-debian-12-r4"),
      },
      { "x-group": "Image" },
    ),
    auth: openLevel(
      ["Credentials", "User and database made at the first start"],
      {
        username: text(["User", "User that owns the database; empty means postgres alone"], ""),
        database: text(["Database", "Database made at the first start"], ""),
        existingSecret: text(["Existing Secret", "Secret that holds the passwords; may be a template"], ""),
        secretKeys: openLevel(["Secret keys", "Keys of the existing Secret"], {
          adminPasswordKey: text(
            ["Key of the admin's password", "Key with the password of postgres"],
            "postgres-password",
          ),
          userPasswordKey: text(["Key of the user's password", "Key with the password of the user"], "password"),
        }),
      },
      { "x-group": "Credentials" },
    ),
    architecture: choice(["Architecture", "One server, or one with read replicas"], "standalone", [
      "standalone",
      "replication",
    ]),
    primary: openLevel(["Server", "The writable server"], {
      resources: resources(["Resources", "What the server asks for; without any the chart allows 150m and 192Mi"]),
      persistence: persistence("Storage", "8Gi", "storageClass", { enabled: PERSISTENCE_TOGGLE }),
      networkPolicy: openLevel(
        ["Network policy", "The chart's own NetworkPolicy"],
        {
          enabled: toggle(["Network policy", "Render the chart's own NetworkPolicy"], true),
          allowExternal: toggle(["Allow every client", "Let pods without the client label connect"], true),
        },
        { "x-group": "Network" },
      ),
    }),
    metrics: openLevel(
      ["Metrics", "Exporter for Prometheus"],
      { enabled: toggle(["Metrics", "Run an exporter beside the server"], false) },
      { "x-group": "Metrics" },
    ),
  }),
  resourceParts: [
    {
      part: "",
      defaultReplicas: 1,
      podsPerReplica: 1,
      resourcesPath: ["primary", "resources"],
      storagePath: ["primary", "persistence", "size"],
      storageEnabledPath: ["primary", "persistence", "enabled"],
    },
  ],
  notes: bitnamiImageNotes("postgresql"),
  newComponent: () =>
    newChartComponent(about, ["config", "postgresql", "host"], {
      image: { repository: "bitnamilegacy/postgresql" },
      auth: { username: "app", database: "app" },
      primary: {
        resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1", memory: "1Gi" } },
        persistence: { size: "10Gi" },
      },
    }),
};
