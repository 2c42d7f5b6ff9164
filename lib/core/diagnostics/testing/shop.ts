import type { Design, Profile } from "@/lib/core/design/design";
import { type Finding, prepareCheck, type Rule } from "@/lib/core/diagnostics/checked-design";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

const VALUES = `web:
  enabled: true
api:
  enabled: true
  autoscaling: { enabled: false, minReplicas: 2, maxReplicas: 4 }
  resources:
    requests: { cpu: 250m, memory: 256Mi }
    limits: { cpu: 500m, memory: 512Mi }
postgresql:
  enabled: true
config:
  createConfigMap: true
  postgres: { host: "" }
`;

/** A design every rule is content with: two services, one talks to the other, both to PostgreSQL. */
export function shop(change: (design: Design) => void = () => {}): Design {
  const api = sampleService("api");
  if (api.spec.kind === "service") {
    api.spec.capabilities.autoscaling = {};
    api.spec.configObjects = ["config"];
  }
  const design = sampleDesign({
    components: [sampleService("web"), api, samplePostgresql()],
    connections: [
      { id: "web-api", from: "web", to: "api", port: "http" },
      { id: "api-postgresql", from: "api", to: "postgresql", port: "postgresql" },
    ],
    configObjects: [
      {
        id: "config",
        kind: "ConfigMap",
        nameSuffix: "config",
        createPath: ["config", "createConfigMap"],
        namePath: ["global", "configMapName"],
        entries: [
          {
            key: "POSTGRES_HOST",
            description: "",
            source: { from: "output", path: ["config", "postgres", "host"], component: "postgresql", output: "host" },
          },
        ],
      },
    ],
    locks: [{ id: "postgresql", version: "16.7.27", resolvedAt: "2026-03-01T00:00:00Z" }],
    values: VALUES,
    profiles: [profile("dev", "")],
  });
  change(design);
  return design;
}

export function profile(id: string, values: string, release = "shop"): Profile {
  return { id, name: id, description: "", values, target: { release, namespace: "shop" } };
}

/** The shop with a text for its profile `dev`. */
export function shopWithDev(values: string): Design {
  return shop((design) => {
    design.profiles = [profile("dev", values)];
  });
}

export function runRule(rule: Rule, design: Design): Finding[] {
  return rule(prepareCheck(design));
}
