import { describe, expect, it } from "vitest";
import { catalogEntryMissing } from "@/lib/core/diagnostics/rules/catalog-entry-missing";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

describe("catalogEntryMissing", () => {
  it("is content with entries of the catalogue", () => {
    expect(runRule(catalogEntryMissing, shop())).toEqual([]);
  });

  it("finds an entry this version does not know", () => {
    const design = shop();
    const { spec } = design.components[2]!;
    if (spec.kind === "infrastructure") spec.entry = "oracle";
    expect(runRule(catalogEntryMissing, design)).toMatchObject([
      { code: "catalog_entry_missing", target: { collection: "components", id: "postgresql" } },
    ]);
  });
});
