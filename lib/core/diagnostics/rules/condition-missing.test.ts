import { describe, expect, it } from "vitest";
import { conditionMissing } from "@/lib/core/diagnostics/rules/condition-missing";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

describe("conditionMissing", () => {
  it("is content when every condition is in the base", () => {
    expect(runRule(conditionMissing, shop())).toEqual([]);
  });

  it("finds a condition that is missing, or is no boolean, in the base", () => {
    const design = shop((shop) => {
      shop.values = shop.values
        .replace("web:\n  enabled: true", "web: {}")
        .replace("postgresql:\n  enabled: true", 'postgresql:\n  enabled: "no"');
    });
    expect(runRule(conditionMissing, design)).toMatchObject([
      { code: "condition_missing", target: { kind: "value", layer: "base", path: ["web", "enabled"] } },
      { code: "condition_missing", target: { kind: "value", layer: "base", path: ["postgresql", "enabled"] } },
    ]);
  });

  it("says nothing of a base that cannot be read", () => {
    expect(
      runRule(
        conditionMissing,
        shop((design) => (design.values = "a: [")),
      ),
    ).toEqual([]);
  });
});
