import { describe, expect, it } from "vitest";
import { connectionDisabled } from "@/lib/core/diagnostics/rules/connection-disabled";
import { runRule, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("connectionDisabled", () => {
  it.each([
    "",
    "web: { enabled: false }",
    "web: { enabled: false }\napi: { enabled: false }",
    "postgresql: { enabled: false }",
  ])("is content with %j", (values) => expect(runRule(connectionDisabled, shopWithDev(values))).toEqual([]));

  it("finds a service that talks to one that is off", () => {
    expect(runRule(connectionDisabled, shopWithDev("api: { enabled: false }"))).toMatchObject([
      {
        code: "connection_disabled",
        severity: "warning",
        message: "web talks to api, which is off.",
        target: { kind: "value", layer: "dev", path: ["api", "enabled"] },
      },
    ]);
  });
});
