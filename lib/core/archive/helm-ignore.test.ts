import { describe, expect, it } from "vitest";
import { parseHelmIgnore } from "@/lib/core/archive/helm-ignore";

/** Equality with Helm itself is shown by package-chart.helm.test.ts; these are the rules one by one. */
describe("parseHelmIgnore", () => {
  it.each<[rules: string, path: string, isIgnored: boolean]>([
    ["foo.txt", "foo.txt", true],
    ["foo.txt", "deep/foo.txt", true],
    ["*.txt", "deep/a.txt", true],
    ["*.txt", "a.txt.md", false],
    ["ci/", "ci/dev-values.yaml", true],
    ["ci/", "charts/api/ci/dev-values.yaml", true],
    ["ci/", "ci", false],
    ["/ci", "ci/dev-values.yaml", true],
    ["/ci", "charts/api/ci/x", false],
    ["charts/*/ci", "charts/api/ci/x", true],
    ["charts/*.txt", "charts/api/a.txt", false],
    ["a[b-d].txt", "ac.txt", true],
    ["a[^b-d].txt", "ac.txt", false],
    ["a\\*.txt", "a*.txt", true],
    ["a\\*.txt", "ab.txt", false],
    ["# foo.txt", "foo.txt", false],
    ["  foo.txt  ", "foo.txt", true],
    ["!foo.txt", "foo.txt", false],
    ["!foo.txt", "bar.txt", true],
    ["\uFEFFfoo.txt", "foo.txt", true],
    ["", "templates/.hidden", true],
    ["", "charts/api/templates/.hidden", false],
    ["", ".helmignore", false],
  ])("rules %j on %j: %s", (rules, path, isIgnored) => {
    expect(parseHelmIgnore(rules).ignores(path)).toBe(isIgnored);
  });

  it("names the lines Helm refuses", () => {
    expect(parseHelmIgnore("ok\nbad/**\n\n[z-\n").problems.map((problem) => problem.line)).toEqual([2, 4]);
  });
});
