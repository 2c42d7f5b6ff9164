import { findEntry } from "@/lib/core/catalog/catalog";
import {
  type ChartComponent,
  type Connection,
  type Design,
  GENERATOR_VERSION,
  type InstallScript,
  SCHEMA_VERSION,
  type ServiceSpec,
} from "@/lib/core/design/design";
import { invariant } from "@/lib/core/invariant";
import { DEFAULT_ICON } from "@/lib/core/starters/blank";
import { DATASPOKE_CONFIG_OBJECTS } from "@/lib/core/starters/dataspoke/config-objects";
import { DATASPOKE_DEV_VALUES } from "@/lib/core/starters/dataspoke/dev-values";
import { DATASPOKE_VALUES } from "@/lib/core/starters/dataspoke/values";

/** DataSpoke: a sidecar of DataHub. Three application services and the four systems they need. */
export function createDataspokeDesign(): Design {
  const infrastructure = ["postgresql", "redis", "qdrant", "temporal"].map(fromCatalogue);
  return {
    schemaVersion: SCHEMA_VERSION,
    generatorVersion: GENERATOR_VERSION,
    chart: {
      name: "dataspoke",
      version: "0.1.0",
      appVersion: "0.1.0",
      description: "DataSpoke — sidecar extension for DataHub",
      kubeVersion: ">=1.27.0-0",
      home: "https://dataspoke.example.com",
      icon: DEFAULT_ICON,
      sources: ["https://git.example.com/dataspoke/dataspoke"],
      keywords: ["dataspoke", "datahub", "metadata"],
      maintainers: [{ name: "DataSpoke" }],
      annotations: {
        "artifacthub.io/category": "integration-delivery",
        "artifacthub.io/changes": "- kind: added\n  description: First version of the chart\n",
      },
      licence: "Apache-2.0",
      subchartSource: "subcharts",
    },
    components: [FRONTEND, API, WORKERS, ...infrastructure.map(({ component }) => component)],
    connections: CONNECTIONS,
    externalSystems: [
      {
        id: "datahub",
        title: "DataHub",
        namespace: "datahub",
        ports: [
          { name: "gms", port: 8080, protocol: "TCP" },
          { name: "kafka", port: 9092, protocol: "TCP" },
        ],
      },
    ],
    configObjects: DATASPOKE_CONFIG_OBJECTS,
    locks: infrastructure.map(({ lock }) => lock),
    installScripts: [INSTALL_SCRIPT],
    values: DATASPOKE_VALUES,
    profiles: [
      {
        id: "dev",
        name: "Dev",
        description: "Infrastructure only; the applications run on the developer's machine",
        values: DATASPOKE_DEV_VALUES,
        target: { release: "dataspoke", namespace: "dataspoke-01" },
      },
    ],
    files: [],
  };
}

function service(
  id: string,
  title: string,
  description: string,
  more: Pick<ServiceSpec, "capabilities" | "writablePaths">,
): ChartComponent {
  return {
    id,
    title,
    description,
    chartName: id,
    valuesKey: id,
    conditions: [[id, "enabled"]],
    spec: {
      kind: "service",
      workload: "Deployment",
      image: { registry: "docker.io", repository: `dataspoke/${id}` },
      runAsUser: 1000,
      configObjects: ["config", "secrets"],
      ...more,
    },
  };
}

const FRONTEND = service("frontend", "Frontend", "Web interface of DataSpoke (Next.js)", {
  // Next.js writes its image cache at run time.
  writablePaths: ["/tmp", "/app/.next/cache"],
  capabilities: {
    service: { port: 3000 },
    probes: { type: "http", livenessPath: "/", readinessPath: "/" },
    ingress: {},
    autoscaling: {},
    podDisruptionBudget: {},
  },
});

const API = service("api", "API", "HTTP API of DataSpoke (FastAPI)", {
  writablePaths: ["/tmp"],
  capabilities: {
    service: { port: 8000 },
    probes: { type: "http", livenessPath: "/health", readinessPath: "/health" },
    ingress: {},
    autoscaling: {},
    podDisruptionBudget: {},
  },
});

const WORKERS = service("workers", "Workers", "Temporal workers of DataSpoke (Python)", {
  writablePaths: ["/tmp"],
  capabilities: {
    // They listen on no port: all there is to see from outside is that the main process neither stopped nor died.
    probes: { type: "exec", command: ["sh", "-c", "! grep -q '^State:.[TXZ]' /proc/1/status"] },
    podDisruptionBudget: {},
  },
});

/** A catalogue component with DataSpoke's own address keys; its values stand in values.yaml. */
function fromCatalogue(id: string) {
  const entry = findEntry(id);
  invariant(entry !== null, `catalogue entry ${id} exists`);
  const { component, lock } = entry.newComponent();
  invariant(component.spec.kind === "infrastructure", "a catalogue component is infrastructure");
  const addressKey = id === "postgresql" ? "postgres" : id;
  return {
    lock,
    component: {
      ...component,
      spec: {
        ...component.spec,
        addressPath: ["config", addressKey, "host"],
        addressWhenOff: "same-name" as const,
      },
    },
  };
}

const CONNECTIONS: Connection[] = [
  ["frontend", "api", "http"],
  ["api", "postgresql", "postgresql"],
  ["api", "redis", "redis"],
  ["api", "qdrant", "http"],
  ["api", "temporal", "frontend"],
  ["api", "datahub", "gms"],
  ["api", "datahub", "kafka"],
  ["workers", "postgresql", "postgresql"],
  ["workers", "redis", "redis"],
  ["workers", "qdrant", "grpc"],
  ["workers", "temporal", "frontend"],
  ["workers", "datahub", "gms"],
  ["workers", "datahub", "kafka"],
  ["temporal", "postgresql", "postgresql"],
].map(([from = "", to = "", port = ""]) => ({ id: `${from}-${to}-${port}`, from, to, port }));

const INSTALL_SCRIPT: InstallScript = {
  id: "dev-infra",
  path: "dev_env/dataspoke-infra/install.sh",
  profile: "dev",
  envFile: "../.env",
  namespaceVariable: "DATASPOKE_DEV_KUBE_DATASPOKE_NAMESPACE",
  secrets: [
    {
      name: "dataspoke-postgres-secret",
      entries: [
        { key: "POSTGRES_USER", variable: "DATASPOKE_POSTGRES_USER" },
        { key: "POSTGRES_PASSWORD", variable: "DATASPOKE_POSTGRES_PASSWORD" },
        { key: "POSTGRES_DB", variable: "DATASPOKE_POSTGRES_DB" },
      ],
      valuesPath: ["postgresql", "auth", "existingSecret"],
    },
    {
      name: "dataspoke-redis-secret",
      entries: [{ key: "REDIS_PASSWORD", variable: "DATASPOKE_REDIS_PASSWORD" }],
      valuesPath: ["redis", "auth", "existingSecret"],
    },
    {
      name: "dataspoke-qdrant-secret",
      entries: [{ key: "QDRANT_API_KEY", variable: "DATASPOKE_QDRANT_API_KEY" }],
    },
  ],
  values: [
    {
      variable: "DATASPOKE_POSTGRES_USER",
      paths: [
        ["postgresql", "auth", "username"],
        ["temporal", "server", "config", "persistence", "default", "sql", "user"],
        ["temporal", "server", "config", "persistence", "visibility", "sql", "user"],
      ],
    },
    { variable: "DATASPOKE_POSTGRES_DB", paths: [["postgresql", "auth", "database"]] },
  ],
  timeout: "5m",
};
