import { describe, expect, it } from "vitest";
import { limitBelowRequest } from "@/lib/core/diagnostics/rules/limit-below-request";
import { runRule, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("limitBelowRequest", () => {
  it.each(["", "api: { resources: { limits: { cpu: 0.25 } } }", "api: { resources: { limits: null } }"])(
    "is content with %j",
    (values) => expect(runRule(limitBelowRequest, shopWithDev(values))).toEqual([]),
  );

  it("compares amounts, not texts, and leads to what the profile sets", () => {
    const design = shopWithDev(
      "api: { resources: { requests: { memory: 1Gi } } }\npostgresql: { primary: { resources: { requests: { cpu: 2 }, limits: { cpu: 1500m } } } }",
    );
    expect(runRule(limitBelowRequest, design)).toMatchObject([
      {
        message: "api asks for 1Gi of memory but may use only 512Mi.",
        target: { kind: "value", layer: "dev", path: ["api", "resources", "requests", "memory"] },
      },
      {
        message: "PostgreSQL asks for 2 of CPU but may use only 1500m.",
        target: { kind: "value", layer: "dev", path: ["postgresql", "primary", "resources", "limits", "cpu"] },
      },
    ]);
  });
});
