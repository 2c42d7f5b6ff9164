import { bitnamiImageNotes } from "@/lib/core/catalog/bitnami-images";
import type { CatalogEntry } from "@/lib/core/catalog/catalog-entry";
import {
  newChartComponent,
  openLevel,
  PERSISTENCE_TOGGLE,
  persistence,
  valueOutput,
} from "@/lib/core/catalog/catalog-parts";
import type { ObjectSchema } from "@/lib/core/schema/json-schema";
import { choice, resources, text, toggle, whole } from "@/lib/core/schema/schema-parts";

const about = {
  id: "redis",
  title: "Redis",
  description: "Cache and message broker in memory",
  chart: {
    name: "redis",
    repository: "https://charts.bitnami.com/bitnami",
    range: "20.x.x",
    version: "20.13.4",
    appVersion: "7.4.3",
  },
};

function node(title: string, replicas: Record<string, ObjectSchema["properties"][string]>): ObjectSchema {
  return openLevel([title, `The ${title.toLowerCase()} of Redis`], {
    ...replicas,
    resources: resources([
      `Resources of the ${title.toLowerCase()}`,
      "What each pod asks for; without any 150m and 192Mi",
    ]),
    persistence: persistence(`Storage of the ${title.toLowerCase()}`, "8Gi", "storageClass", {
      enabled: PERSISTENCE_TOGGLE,
    }),
  });
}

/** Bitnami's chart. Facts from its values.yaml and templates at 20.13.4. */
export const REDIS: CatalogEntry = {
  ...about,
  licence: "LicenseRef-RSALv2 OR SSPL-1.0",
  ports: [{ name: "redis", port: 6379, protocol: "TCP" }],
  outputs: [
    {
      name: "host",
      description: "Name of the Service of the writable server",
      template: ({ fullname }) => `{{- printf "%s-master" ${fullname} }}`,
    },
    valueOutput("port", "Port of the Service", ["master", "service", "ports", "redis"], 6379),
  ],
  schema: openLevel(["Redis", "Values of the redis chart"], {
    architecture: choice(["Architecture", "One server, or one with replicas"], "replication", [
      "standalone",
      "replication",
    ]),
    fullnameOverride: text(["Name", "Name of the objects; empty means <release>-redis"], "", { "x-group": "Naming" }),
    image: openLevel(
      ["Image", "The container image"],
      {
        registry: text(["Registry", "Registry of the image"], "docker.io"),
        repository: text(["Repository", "Name of the image in the registry"], "bitnami/redis"),
        tag: text(["Tag", "Tag of the image"], "7.4.3-debian-12-r0"),
      },
      { "x-group": "Image" },
    ),
    auth: openLevel(
      ["Credentials", "The password clients give"],
      {
        enabled: toggle(["Password", "Ask clients for a password"], true),
        existingSecret: text(["Existing Secret", "Secret that holds the password; may be a template"], ""),
        existingSecretPasswordKey: text(["Key of the password", "Key of the existing Secret; may be a template"], ""),
      },
      { "x-group": "Credentials" },
    ),
    master: node("Master", {}),
    replica: node("Replicas", {
      replicaCount: whole(["Replicas", "Number of read replicas"], 3, 0, 100),
    }),
    networkPolicy: openLevel(
      ["Network policy", "The chart's own NetworkPolicy"],
      {
        enabled: toggle(["Network policy", "Render the chart's own NetworkPolicy"], true),
        allowExternal: toggle(["Allow every client", "Let pods without the client label connect"], true),
      },
      { "x-group": "Network" },
    ),
    metrics: openLevel(
      ["Metrics", "Exporter for Prometheus"],
      { enabled: toggle(["Metrics", "Run an exporter beside the server"], false) },
      { "x-group": "Metrics" },
    ),
  }),
  resourceParts: [
    {
      part: "master",
      defaultReplicas: 1,
      podsPerReplica: 1,
      resourcesPath: ["master", "resources"],
      storagePath: ["master", "persistence", "size"],
      storageEnabledPath: ["master", "persistence", "enabled"],
    },
    {
      part: "replica",
      replicasPath: ["replica", "replicaCount"],
      defaultReplicas: 3,
      podsPerReplica: 1,
      resourcesPath: ["replica", "resources"],
      storagePath: ["replica", "persistence", "size"],
      storageEnabledPath: ["replica", "persistence", "enabled"],
    },
  ],
  notes: [
    ...bitnamiImageNotes("redis"),
    {
      code: "image_check_strict",
      severity: "info",
      message:
        "This chart refuses images outside docker.io/bitnami unless global.security.allowInsecureImages is true.",
      remedy: "Keep global.security.allowInsecureImages on while the image comes from another place.",
    },
  ],
  newComponent: () =>
    newChartComponent(about, ["config", "redis", "host"], {
      global: { security: { allowInsecureImages: true } },
      architecture: "standalone",
      image: { repository: "bitnamilegacy/redis" },
      master: {
        resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "256Mi" } },
        persistence: { enabled: false },
      },
    }),
};
