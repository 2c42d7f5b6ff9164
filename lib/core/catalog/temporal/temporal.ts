import type { CatalogEntry } from "@/lib/core/catalog/catalog-entry";
import { newChartComponent, openLevel, stringAt, valueOutput } from "@/lib/core/catalog/catalog-parts";
import type { ObjectSchema } from "@/lib/core/schema/json-schema";
import { port, resources, text, toggle, verbatimList, whole } from "@/lib/core/schema/schema-parts";
import type { YamlMap } from "@/lib/core/values/yaml-value";

const about = {
  id: "temporal",
  title: "Temporal",
  description: "Engine for long-running workflows",
  chart: {
    name: "temporal",
    repository: "https://go.temporal.io/helm-charts",
    range: "0.x.x",
    version: "0.74.0",
    appVersion: "1.30.3",
  },
};

/** Databases and monitoring the chart brings along; each is a subchart of its own. */
const SUBCHARTS = ["cassandra", "mysql", "postgresql", "elasticsearch", "prometheus", "grafana"] as const;
/** Those the chart switches on unless told otherwise. */
const ON_BY_DEFAULT: readonly string[] = ["cassandra", "elasticsearch", "prometheus", "grafana"];

function store(title: string, what: string, database: string): ObjectSchema {
  return openLevel(
    [title, `Where Temporal keeps its ${what}`],
    {
      driver: text(["Kind of store", "sql or cassandra"], "cassandra"),
      sql: openLevel(["SQL database", "The SQL database"], {
        driver: text(["Driver", "postgres12_pgx, postgres12 or mysql8"], "mysql8"),
        host: text(["Database host", "Address of the server; taken as it stands, not as a template"], "mysql"),
        port: port(["Database port", "Port of the server"], 3306),
        database: text(["Database", "Database Temporal keeps it in"], database),
        user: text(["Database user", "User of the server; must be allowed to create databases"], "temporal"),
        existingSecret: text(["Existing Secret", "Secret with the password; taken as it stands"], ""),
        secretKey: text(["Key of the password", "Key of the existing Secret"], "password"),
      }),
    },
    { "x-group": title },
  );
}

/** Temporal's own chart. Facts from its values.yaml and templates at 0.74.0. */
export const TEMPORAL: CatalogEntry = {
  ...about,
  licence: "MIT",
  ports: [{ name: "frontend", port: 7233, protocol: "TCP" }],
  outputs: [
    {
      name: "host",
      description: "Name of the Service clients connect to",
      // temporal.componentname cuts the release, not the component.
      template: ({ fullname }) => `{{- printf "%s-frontend" (${fullname} | trunc 54 | trimSuffix "-") }}`,
    },
    valueOutput("port", "Port of the Service", ["server", "frontend", "service", "port"], 7233),
  ],
  schema: openLevel(["Temporal", "Values of the temporal chart"], {
    server: openLevel(["Server", "The four processes of the server: frontend, history, matching, worker"], {
      replicaCount: whole(["Replicas", "Number of pods of each process"], 1, 1, 100),
      resources: resources(["Resources", "What each pod of each process asks for and may use"]),
      config: openLevel(
        ["Configuration", "Configuration of the server"],
        {
          persistence: openLevel(["Stores", "Where Temporal keeps its data"], {
            default: store("Workflow store", "workflows", "temporal"),
            visibility: store("Search store", "search index", "temporal_visibility"),
          }),
          namespaces: openLevel(["Namespaces", "Temporal's own namespaces"], {
            create: toggle(["Create namespaces", "Register the namespaces below"], false),
            namespace: verbatimList(["Namespaces", "Name and retention of each namespace"], "object", [
              { name: "default", retention: "3d" },
            ]),
          }),
        },
        { "x-group": "Namespaces" },
      ),
    }),
    web: openLevel(
      ["Web", "Temporal's web interface"],
      {
        enabled: toggle(["Web interface", "Run the web interface"], true),
        replicaCount: whole(["Replicas of the web interface", "Number of pods"], 1, 0, 100),
        resources: resources(["Resources of the web interface", "What each pod asks for and may use"]),
      },
      { "x-group": "Web" },
    ),
    admintools: openLevel(
      ["Admin tools", "A pod with Temporal's command line"],
      {
        enabled: toggle(["Admin tools", "Run the pod"], true),
        resources: resources(["Resources of the admin tools", "What the pod asks for and may use"]),
      },
      { "x-group": "Web" },
    ),
    schema: openLevel(["Schema", "The Job that makes and updates the databases"], {
      resources: resources(["Resources of the schema Job", "What each of its containers asks for and may use"]),
    }),
    ...Object.fromEntries(
      SUBCHARTS.map((name) => [
        name,
        openLevel(
          [name, `The chart's own ${name}`],
          { enabled: toggle([`Bundled ${name}`, `Install the chart's own ${name}`], ON_BY_DEFAULT.includes(name)) },
          { "x-group": "Bundled charts" },
        ),
      ]),
    ),
  }),
  resourceParts: [
    {
      part: "server",
      replicasPath: ["server", "replicaCount"],
      defaultReplicas: 1,
      podsPerReplica: 4,
      resourcesPath: ["server", "resources"],
    },
    {
      part: "web",
      replicasPath: ["web", "replicaCount"],
      defaultReplicas: 1,
      podsPerReplica: 1,
      resourcesPath: ["web", "resources"],
      enabledPath: ["web", "enabled"],
    },
    {
      part: "admintools",
      defaultReplicas: 1,
      podsPerReplica: 1,
      resourcesPath: ["admintools", "resources"],
      enabledPath: ["admintools", "enabled"],
    },
  ],
  notes: [
    {
      code: "database_address_missing",
      severity: "warning",
      message: "Temporal has no database: server.config.persistence.default.sql.host is empty.",
      remedy: "Set the hosts of both stores to the name of a PostgreSQL Service; the chart takes them as they stand.",
      path: ["server", "config", "persistence", "default", "sql", "host"],
      applies: (values) =>
        stringAt(values, ["server", "config", "persistence", "default", "driver"]) === "sql" &&
        stringAt(values, ["server", "config", "persistence", "default", "sql", "host"]) === "",
    },
    {
      code: "shards_fixed",
      severity: "info",
      message: "Temporal's numHistoryShards cannot change once the database exists.",
      remedy: "Decide on server.config.numHistoryShards before the first install; 512 suits most.",
    },
  ],
  newComponent: () =>
    newChartComponent(about, ["config", "temporal", "host"], {
      ...temporalOnPostgresql({ host: "", user: "", existingSecret: "", secretKey: "password" }),
      ...Object.fromEntries(SUBCHARTS.map((name) => [name, { enabled: false }])),
    }),
};

/** The part of Temporal's values that puts both of its stores into one PostgreSQL server. */
function temporalOnPostgresql(sql: YamlMap): YamlMap {
  const storeIn = (database: string): YamlMap => ({
    driver: "sql",
    sql: { driver: "postgres12_pgx", port: 5432, database, ...sql },
  });
  return {
    server: {
      // Server 1.30 reads templates it renders itself; the chart's defaults still suit 1.29.
      configMapsToMount: "sprig",
      setConfigFilePath: true,
      resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      config: { persistence: { default: storeIn("temporal"), visibility: storeIn("temporal_visibility") } },
    },
  };
}
