import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applySplices } from "@/lib/core/text/apply-splices";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap } from "@/lib/core/values/yaml-value";
import { planSetValue, planUnsetValue, type SplicePlan } from "@/lib/core/yaml/edit-values";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";

const platform = readFileSync(join(import.meta.dirname, "testdata/platform-values.yaml"), "utf8");
const layouts = {
  "as it is": platform,
  "with CRLF": platform.replaceAll("\n", "\r\n"),
  "without a line break at the end": platform.trimEnd(),
  "behind a byte order mark": `\ufeff${platform}`,
};

describe.each(Object.entries(layouts))("a values file of a platform, %s", (_name, text) => {
  const { value, problems, locate } = parseValues(text);
  const paths = pathsOf(value);
  const leaves = paths.filter((path) => typeof getAtPath(value, path) !== "object" || getAtPath(value, path) === null);

  test("[T2] is read without doubts", () => {
    expect(problems).toEqual([]);
    expect(leaves.length).toBeGreaterThan(50);
    expect(getAtPath(value, ["api", "config"])).toBe(
      "# this line belongs to the text\nlog:\n  level: info\n\nretries: 3\n",
    );
  });

  test.each(leaves.map((path) => [formatValuePath(path), path] as const))(
    "[T15] setting %s touches no other line",
    (_path, path) => {
      const { before, after } = changedLines(text, planSetValue(text, path, "other value"));
      const { line, valueStart, valueEnd } = locate(path)!;
      const count = text.slice(0, valueEnd).split("\n").length - text.slice(0, valueStart).split("\n").length + 1;
      expect(before.length).toBeLessThanOrEqual(count);
      expect(before.length === 0 || before[0]!.line >= line).toBe(true);
      expect(after.length).toBe(1);
      expect(after[0]?.text).toContain("other value");
    },
  );

  test("[T11] any value can be removed, and any value put back", () => {
    for (const path of paths) {
      const removed = applied(text, planUnsetValue(text, path));
      expect(getAtPath(parseValues(removed).value, path)).not.toEqual(getAtPath(value, path) ?? "gone");
      if (typeof path.at(-1) === "number") continue;
      const restored = applied(removed, planSetValue(removed, path, getAtPath(value, path)!));
      expect(getAtPath(parseValues(restored).value, path)).toEqual(getAtPath(value, path));
    }
  });

  test("[T9] every map takes a new key, and loses it again without a trace", () => {
    for (const path of [[], ...paths.filter((candidate) => hasKeys(candidate))] as ValuePath[]) {
      const added = applied(text, planSetValue(text, [...path, "new"], { a: ["x"] }));
      expect(applied(added, planUnsetValue(added, [...path, "new"]))).toBe(text);
    }
  });

  function hasKeys(path: ValuePath): boolean {
    const found = getAtPath(value, path);
    return isYamlMap(found) && Object.keys(found).length > 0;
  }
});

function applied(text: string, plan: SplicePlan): string {
  expect(plan.ok).toBe(true);
  return applySplices(text, plan.ok ? plan.splices : [])!;
}

interface Line {
  line: number;
  text: string;
}

/** The lines that differ, less those equal at both ends. */
function changedLines(text: string, plan: SplicePlan): { before: Line[]; after: Line[] } {
  const before = numbered(text);
  const after = numbered(applied(text, plan));
  while (before.length > 0 && before[0]?.text === after[0]?.text) {
    before.shift();
    after.shift();
  }
  while (before.length > 0 && before.at(-1)?.text === after.at(-1)?.text) {
    before.pop();
    after.pop();
  }
  return { before, after };
}

function numbered(text: string): Line[] {
  return text.split("\n").map((content, index) => ({ line: index + 1, text: content }));
}
