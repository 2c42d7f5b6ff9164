import { describe, expect, it } from "vitest";
import { listReplaced } from "@/lib/core/diagnostics/rules/list-replaced";
import { profile, runRule, shop } from "@/lib/core/diagnostics/testing/shop";

const withTolerations = (base: string, dev: string) =>
  shop((design) => {
    design.values += `hosts: ${base}\n`;
    design.profiles = [profile("dev", `hosts: ${dev}`)];
  });

describe("listReplaced", () => {
  it.each([
    ["[]", "[a]"],
    ["[a]", "[a]"],
    ["[a]", "null"],
    ["{ a: 1 }", "[a]"],
  ])("is content with %s below %s", (base, dev) => {
    expect(runRule(listReplaced, withTolerations(base, dev))).toEqual([]);
  });

  it("says that a list is replaced whole", () => {
    expect(runRule(listReplaced, withTolerations("[a]", "[a, b]"))).toMatchObject([
      { code: "list_replaced", severity: "info", target: { kind: "value", layer: "dev", path: ["hosts"] } },
    ]);
    expect(runRule(listReplaced, withTolerations("[a]", "[]"))).toHaveLength(1);
  });
});
