import { describe, expect, it } from "vitest";
import { schemaViolated } from "@/lib/core/diagnostics/rules/schema-violated";
import { runRule, shop, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("schemaViolated", () => {
  it("is content with values that fit", () => {
    expect(runRule(schemaViolated, shop())).toEqual([]);
    expect(
      runRule(schemaViolated, shopWithDev("postgresql: { anything: [1] }\nglobal: { storageClass: fast }")),
    ).toEqual([]);
  });

  it("leads to the layer and path that set a wrong value", () => {
    expect(runRule(schemaViolated, shopWithDev("api: { replicaCount: two }"))).toMatchObject([
      {
        code: "value_invalid",
        severity: "error",
        message: 'api.replicaCount must be a whole number, not "two".',
        target: { kind: "value", layer: "dev", path: ["api", "replicaCount"] },
      },
    ]);
  });

  it("knows which layer of a map the wrong part comes from", () => {
    const design = shopWithDev("api: { resources: { limits: { memory: 1Gi } } }");
    design.values = design.values.replace("cpu: 500m", "cpu: much");
    const findings = runRule(schemaViolated, design);
    expect(new Set(findings.map(({ target }) => JSON.stringify(target)))).toEqual(
      new Set([JSON.stringify({ kind: "value", layer: "base", path: ["api", "resources", "limits", "cpu"] })]),
    );
  });

  it.each([
    ["apii: { enabled: true }", ["apii"], "Rename it to api if that is meant, or remove it."],
    ["api: { replicaCuont: 2 }", ["api", "replicaCuont"], "Rename it to replicaCount if that is meant, or remove it."],
    ["zzzzzzzzzzz: 1", ["zzzzzzzzzzz"], "Remove it, or move it where it belongs."],
  ])("finds the unknown key of %j", (values, path, remedy) => {
    expect(runRule(schemaViolated, shopWithDev(values))).toMatchObject([
      { code: "key_unknown", severity: "error", remedy, target: { kind: "value", layer: "dev", path } },
    ]);
  });
});
