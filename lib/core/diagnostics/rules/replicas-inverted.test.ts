import { describe, expect, it } from "vitest";
import { replicasInverted } from "@/lib/core/diagnostics/rules/replicas-inverted";
import { runRule, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("replicasInverted", () => {
  it.each(["", "api: { autoscaling: { minReplicas: 9 } }", "api: { autoscaling: { enabled: true } }"])(
    "is content with %j",
    (values) => expect(runRule(replicasInverted, shopWithDev(values))).toEqual([]),
  );

  it("leads to the value the profile sets", () => {
    const design = shopWithDev("api: { autoscaling: { enabled: true, maxReplicas: 1 } }");
    expect(runRule(replicasInverted, design)).toMatchObject([
      {
        code: "replicas_inverted",
        severity: "error",
        message: "api has at least 2 but at most 1 replicas.",
        target: { kind: "value", layer: "dev", path: ["api", "autoscaling", "maxReplicas"] },
      },
    ]);
  });
});
