import { describe, expect, it } from "vitest";
import { valueRedundant } from "@/lib/core/diagnostics/rules/value-redundant";
import { runRule, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("valueRedundant", () => {
  it.each(["", "api: { enabled: false }", "api: { image: { tag: dev } }", "web: { replicaCount: 1 }", "config: null"])(
    "is content with %j",
    (values) => expect(runRule(valueRedundant, shopWithDev(values))).toEqual([]),
  );

  it("finds what repeats the base, the outermost path only", () => {
    const values = [
      "api:",
      "  enabled: true",
      "  autoscaling: { maxReplicas: 4, minReplicas: 3 }",
      "  resources:",
      "    limits: { memory: 512Mi, cpu: 500m }",
      "config: { postgres: {} }",
    ].join("\n");
    const paths = runRule(valueRedundant, shopWithDev(values)).map(({ target }) => target);
    expect(paths).toEqual(
      [["api", "enabled"], ["api", "autoscaling", "maxReplicas"], ["api", "resources"], ["config"]].map((path) => ({
        kind: "value",
        layer: "dev",
        path,
      })),
    );
  });
});
