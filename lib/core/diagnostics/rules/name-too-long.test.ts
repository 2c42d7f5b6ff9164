import { describe, expect, it } from "vitest";
import { nameTooLong } from "@/lib/core/diagnostics/rules/name-too-long";
import { profile, runRule, shop } from "@/lib/core/diagnostics/testing/shop";

describe("nameTooLong", () => {
  it("is content with names that fit", () => {
    expect(runRule(nameTooLong, shop())).toEqual([]);
  });

  it("measures the longest name of a release", () => {
    const release = "r".repeat(53);
    const design = shop((shop) => shop.profiles.push(profile("long", "", release)));
    expect(runRule(nameTooLong, design)).toMatchObject([
      {
        code: "name_too_long",
        message: `In long the name ${release}-shop-config has 65 characters and is cut to 63.`,
        target: { kind: "record", collection: "profiles", id: "long", field: "target" },
      },
    ]);
  });
});
