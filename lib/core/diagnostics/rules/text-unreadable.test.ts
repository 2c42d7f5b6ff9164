import { describe, expect, it } from "vitest";
import { textUnreadable } from "@/lib/core/diagnostics/rules/text-unreadable";
import { runRule, shop, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

describe("textUnreadable", () => {
  it("is content with texts Helm reads without doubt", () => {
    expect(runRule(textUnreadable, shop())).toEqual([]);
  });

  it("leads to the line of the layer that cannot be read", () => {
    expect(runRule(textUnreadable, shopWithDev("api:\n  enabled: true\n  image: [\n"))).toMatchObject([
      { code: "values_unparsable", severity: "error", target: { kind: "text", layer: "dev" } },
    ]);
    const [finding] = runRule(textUnreadable, shopWithDev("a: 1\nb: {\n"));
    expect(finding?.message).toMatch(/^values-dev\.yaml cannot be read at line \d: /);
  });

  it("passes on doubts of texts that can be read", () => {
    expect(runRule(textUnreadable, shopWithDev("api:\n  enabled: true\n  enabled: false\n"))).toMatchObject([
      { code: "key_duplicate", severity: "warning", target: { kind: "text", layer: "dev", line: 3, column: 3 } },
    ]);
  });
});
