import { describe, expect, it } from "vitest";
import { helmignoreUnreadable } from "@/lib/core/diagnostics/rules/helmignore-unreadable";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

const withIgnoreFile = (content: string) =>
  shop((design) => design.files.push({ id: "ignore", path: ".helmignore", content }));

describe("helmignoreUnreadable", () => {
  it("is content with lines Helm reads", () => {
    expect(runRule(helmignoreUnreadable, withIgnoreFile("# build\n*.bak\n/tmp/\n"))).toEqual([]);
  });

  it("leads to the line Helm refuses", () => {
    expect(runRule(helmignoreUnreadable, withIgnoreFile("*.bak\nbuild/**\n"))).toMatchObject([
      { code: "helmignore_unreadable", severity: "error", target: { kind: "file", path: ".helmignore", line: 2 } },
    ]);
  });
});
