import { describe, expect, it } from "vitest";
import type { Design } from "@/lib/core/design/design";
import { type ResourceRow, resourceRows } from "@/lib/core/resources/resource-rows";
import { resourceTotals } from "@/lib/core/resources/resource-totals";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

const BASE = `
api:
  enabled: true
  replicaCount: 2
  resources:
    requests: { cpu: 250m, memory: 256Mi }
    limits: { cpu: 1, memory: 1Gi }
postgresql:
  enabled: true
  primary:
    resources:
      requests: { cpu: 500m, memory: 1Gi }
    persistence: { size: 50Gi }
`;

function designWith(values: string, profile: string, autoscaling = false): Design {
  const api = sampleService("api");
  if (api.spec.kind === "service" && autoscaling) api.spec.capabilities.autoscaling = {};
  const target = { release: "shop", namespace: "shop" };
  return sampleDesign({
    components: [api, samplePostgresql()],
    values,
    profiles: [{ id: "dev", name: "Development", description: "", values: profile, target }],
  });
}

const rowOf = (rows: ResourceRow[], id: string, part = "") =>
  rows.find((row) => row.componentId === id && row.part === part)!;

describe("resourceRows", () => {
  it("says what is set, how much it is and who set it", () => {
    const design = designWith(BASE, "api: { resources: { limits: { cpu: 500m } } }");
    const { cells, ...row } = rowOf(resourceRows(design, "dev"), "api");
    expect(row).toEqual({ componentId: "api", title: "api", part: "", enabled: true, replicas: { min: 2, max: 2 } });
    expect(cells).toEqual({
      cpuRequest: { path: ["api", "resources", "requests", "cpu"], text: "250m", amount: 250n, origin: "base" },
      cpuLimit: { path: ["api", "resources", "limits", "cpu"], text: "500m", amount: 500n, origin: "dev" },
      memoryRequest: {
        path: ["api", "resources", "requests", "memory"],
        text: "256Mi",
        amount: 256n * 1024n ** 2n,
        origin: "base",
      },
      memoryLimit: { path: ["api", "resources", "limits", "memory"], text: "1Gi", amount: 1024n ** 3n, origin: "base" },
      storage: null,
    });
    expect(rowOf(resourceRows(design, "base"), "api").cells.cpuLimit).toMatchObject({ text: "1", amount: 1000n });
  });

  it("shows the chart's own defaults, and what nobody sets", () => {
    const rows = resourceRows(designWith("{}", ""), "base");
    expect(rowOf(rows, "api").cells.cpuRequest).toMatchObject({ text: "100m", origin: "default" });
    expect(rowOf(rows, "postgresql").cells.cpuRequest).toMatchObject({ text: null, amount: null, origin: null });
    expect(rowOf(rows, "postgresql").cells.storage).toMatchObject({ text: "8Gi", origin: "default" });
  });

  it("a profile's null takes an amount away", () => {
    const rows = resourceRows(designWith(BASE, "api: { resources: { limits: { cpu: null } } }"), "dev");
    expect(rowOf(rows, "api").cells.cpuLimit).toMatchObject({ text: null, amount: null, origin: null });
  });

  it("replicas follow the autoscaler while it is on", () => {
    const scaling = "api: { autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } }";
    expect(rowOf(resourceRows(designWith(BASE, scaling, true), "dev"), "api").replicas).toEqual({ min: 3, max: 9 });
    expect(rowOf(resourceRows(designWith(BASE, scaling, true), "base"), "api").replicas).toEqual({ min: 2, max: 2 });
    // Without the capability there is no autoscaler to switch on.
    expect(rowOf(resourceRows(designWith(BASE, scaling, false), "dev"), "api").replicas).toEqual({ min: 2, max: 2 });
  });

  it("is enabled as Helm decides: first boolean condition, else on", () => {
    const enabled = (profile: string) => {
      const design = designWith(BASE, profile);
      design.components[0]!.conditions = [
        ["features", "api"],
        ["api", "enabled"],
      ];
      return rowOf(resourceRows(design, "dev"), "api").enabled;
    };
    expect(enabled("")).toBe(true);
    expect(enabled("api: { enabled: false }")).toBe(false);
    expect(enabled("api: { enabled: false }\nfeatures: { api: true }")).toBe(true);
    expect(enabled("api: { enabled: false }\nfeatures: { api: 'yes' }")).toBe(false);
    expect(enabled("api: { enabled: 'no' }")).toBe(true);
    expect(enabled("api: { enabled: null }")).toBe(true);
  });

  it("a volume that is switched off is no cell, and a component the chart does not carry no row", () => {
    const rows = resourceRows(designWith(BASE, "postgresql: { primary: { persistence: { enabled: false } } }"), "dev");
    expect(rowOf(rows, "postgresql").cells.storage).toBeNull();
    const external = samplePostgresql();
    if (external.spec.kind === "infrastructure") external.spec.provider = "none";
    expect(resourceRows(sampleDesign({ components: [external] }), "base")).toEqual([]);
  });

  it("never throws on odd values", () => {
    const odd = "api: [1]\npostgresql: { primary: { resources: x, persistence: 3 } }";
    const rows = resourceRows(
      designWith("api: { replicaCount: many, resources: { limits: { cpu: [1] } } }", odd),
      "dev",
    );
    expect(rows.map(({ replicas }) => replicas)).toEqual([
      { min: 1, max: 1 },
      { min: 1, max: 1 },
    ]);
    expect(resourceRows(designWith("a: [", "x"), "dev")).toHaveLength(2);
  });
});

describe("resourceTotals", () => {
  it("counts every pod of what is on, at fewest and at most pods", () => {
    const design = designWith(BASE, "api: { autoscaling: { enabled: true, minReplicas: 1, maxReplicas: 4 } }", true);
    expect(resourceTotals(resourceRows(design, "dev"))).toEqual({
      min: {
        pods: 2,
        cpuRequest: 750n,
        cpuLimit: 1000n,
        memoryRequest: 1280n * 1024n ** 2n,
        memoryLimit: 1024n ** 3n,
        storage: 50n * 1024n ** 3n,
      },
      max: {
        pods: 5,
        cpuRequest: 1500n,
        cpuLimit: 4000n,
        memoryRequest: 2048n * 1024n ** 2n,
        memoryLimit: 4n * 1024n ** 3n,
        storage: 50n * 1024n ** 3n,
      },
      unset: { cpuRequest: 0, cpuLimit: 1, memoryRequest: 0, memoryLimit: 1, storage: 0 },
    });
  });

  it("leaves out what is off", () => {
    const design = designWith(BASE, "api: { enabled: false }\npostgresql: { enabled: false }");
    expect(resourceTotals(resourceRows(design, "dev")).max).toMatchObject({ pods: 0, cpuRequest: 0n, storage: 0n });
  });
});
