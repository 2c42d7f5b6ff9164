import type { ChartComponent, Design } from "@/lib/core/design/design";
import { GENERATOR_VERSION, SCHEMA_VERSION } from "@/lib/core/design/design";

/** A small whole design to start a test from: nothing in it is wrong. */
export function sampleDesign(overrides: Partial<Design> = {}): Design {
  return {
    schemaVersion: SCHEMA_VERSION,
    generatorVersion: GENERATOR_VERSION,
    chart: {
      name: "shop",
      version: "0.1.0",
      appVersion: "0.1.0",
      description: "A shop",
      kubeVersion: ">=1.29.0-0",
      sources: [],
      keywords: [],
      maintainers: [],
      annotations: {},
      licence: "Apache-2.0",
      subchartSource: "subcharts",
    },
    components: [],
    connections: [],
    externalSystems: [],
    configObjects: [],
    locks: [],
    installScripts: [],
    values: "",
    profiles: [],
    files: [],
    ...overrides,
  };
}

/** An application component with a Service and nothing else. */
export function sampleService(id: string, overrides: Partial<ChartComponent> = {}): ChartComponent {
  return {
    id,
    title: id,
    description: "",
    chartName: id,
    valuesKey: id,
    conditions: [[id, "enabled"]],
    spec: {
      kind: "service",
      workload: "Deployment",
      image: { registry: "ghcr.io", repository: `example/${id}` },
      runAsUser: 1000,
      writablePaths: [],
      capabilities: { service: { port: 8080 } },
      configObjects: [],
    },
    ...overrides,
  };
}

/** A PostgreSQL the chart carries as a dependency. */
export function samplePostgresql(overrides: Partial<ChartComponent> = {}): ChartComponent {
  return {
    id: "postgresql",
    title: "PostgreSQL",
    description: "",
    chartName: "postgresql",
    valuesKey: "postgresql",
    conditions: [["postgresql", "enabled"]],
    spec: {
      kind: "infrastructure",
      entry: "postgresql",
      provider: "chart",
      dependency: { name: "postgresql", version: "16.x.x", repository: "https://charts.bitnami.com/bitnami" },
      addressPath: ["config", "postgres", "host"],
      addressWhenOff: "required",
    },
    ...overrides,
  };
}
