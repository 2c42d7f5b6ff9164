import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applySplices } from "@/lib/core/text/apply-splices";
import { diffLines } from "@/lib/core/text/diff-lines";

const lines = fc.array(fc.constantFrom("a", "b", "c", "", "d\r"), { maxLength: 30 });
const someText = fc.tuple(lines, fc.boolean()).map(([all, isEnded]) => all.join("\n") + (isEnded ? "\n" : ""));

/** Length of the longest common list of lines, the slow and plain way. */
function commonLines(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const next = [0];
    after.forEach((other, index) => {
      next.push(line === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

const split = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

describe("diffLines", () => {
  test("[X5] the line difference of two texts turns one into the other", () => {
    const property = fc.property(someText, someText, (before, after) => {
      expect(applySplices(before, diffLines(before, after))).toBe(after);
      expect(diffLines(before, before)).toEqual([]);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test("[X6] it touches the fewest whole lines", () => {
    const property = fc.property(someText, someText, (before, after) => {
      const splices = diffLines(before, after);
      const common = commonLines(split(before), split(after));
      const count = (side: "removed" | "inserted") => splices.flatMap((splice) => split(splice[side])).length;
      expect(count("removed")).toBe(split(before).length - common);
      expect(count("inserted")).toBe(split(after).length - common);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test("[X6] edits in distant places are splices of their own", () => {
    const before = "api:\n  replicas: 1\n# keep\nweb:\n  tag: a\n";
    expect(diffLines(before, "api:\n  replicas: 2\n# keep\nweb:\n  tag: a\n  port: 80\n")).toEqual([
      { offset: 5, removed: "  replicas: 1\n", inserted: "  replicas: 2\n" },
      { offset: 40, removed: "", inserted: "  port: 80\n" },
    ]);
  });

  test("[X6] texts with thousands of differing lines are cut at what occurs once in both", () => {
    const numbers = Array.from({ length: 6000 }, (_, index) => index);
    const before = numbers.map((index) => (index % 10 === 0 ? `key${index}:\n` : `  old: ${index}\n`)).join("");
    const after = numbers.map((index) => (index % 10 === 0 ? `key${index}:\n` : `  new: ${index}\n`)).join("");
    const splices = diffLines(before, after);
    expect(applySplices(before, splices)).toBe(after);
    expect(splices).toHaveLength(600);
  });

  test("[X5] texts with nothing in common are replaced whole", () => {
    const before = "a\n".repeat(5000);
    const after = "b\n".repeat(5000);
    expect(diffLines(before, after)).toEqual([{ offset: 0, removed: before, inserted: after }]);
  });
});
