import { describe, expect, it } from "vitest";
import { addressUnset } from "@/lib/core/diagnostics/rules/address-unset";
import { runRule, shop, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("addressUnset", () => {
  it.each([
    "",
    "postgresql: { enabled: false }\nconfig: { postgres: { host: db.example.com } }",
    // Nobody asks for the address.
    "postgresql: { enabled: false }\nconfig: { createConfigMap: false }",
  ])("is content with %j", (values) => expect(runRule(addressUnset, shopWithDev(values))).toEqual([]));

  it("is content when another release is expected to serve the same name", () => {
    const design = shopWithDev("postgresql: { enabled: false }");
    const { spec } = design.components[2]!;
    if (spec.kind === "infrastructure") spec.addressWhenOff = "same-name";
    expect(runRule(addressUnset, design)).toEqual([]);
  });

  it("names both keys, and leads to the address in the layer that switches the component off", () => {
    expect(runRule(addressUnset, shopWithDev("postgresql: { enabled: false }"))).toMatchObject([
      {
        code: "address_unset",
        severity: "error",
        message: "PostgreSQL is off and config.postgres.host is empty, so nothing says where the one to use is.",
        remedy: expect.stringContaining("postgresql.enabled"),
        target: { kind: "value", layer: "dev", path: ["config", "postgres", "host"] },
      },
    ]);
  });

  it("holds for a component the chart never carries", () => {
    const design = shop();
    const { spec } = design.components[2]!;
    if (spec.kind === "infrastructure") spec.provider = "none";
    expect(runRule(addressUnset, design)[0]).toMatchObject({ target: { layer: "base" } });
  });
});
