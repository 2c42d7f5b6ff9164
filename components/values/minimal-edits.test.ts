import * as fc from "fast-check";
import { expect, test } from "vitest";
import { minimalEdits, type TextEdit } from "@/components/values/minimal-edits";

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

const lines = fc.array(fc.constantFrom("a: 1", "b: 2", "  c: 3", "", "# note", "b: 20"), { maxLength: 14 });
const texts = fc.tuple(lines, fc.boolean()).map(([all, ends]) => all.join("\n") + (ends ? "\n" : ""));

test("applying the edits gives the new text, and the edits lie apart and in order", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edits = minimalEdits(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      edits.forEach((edit, index) => {
        const next = edits[index + 1];
        if (next !== undefined) expect(edit.end).toBeLessThanOrEqual(next.start);
      });
    }),
    { numRuns: 2000 },
  );
});

test("any two texts, also without lines in common", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
      expect(applyEdits(before, minimalEdits(before, after))).toBe(after);
    }),
  );
});

test("equal texts need no edit", () => {
  expect(minimalEdits("a: 1\n", "a: 1\n")).toEqual([]);
});

test("a changed scalar is replaced alone", () => {
  expect(minimalEdits("a:\n  b: 500m\nc: 1\n", "a:\n  b: 550m\nc: 1\n")).toEqual([{ start: 9, end: 10, text: "5" }]);
});

test("two far changes leave what lies between them alone", () => {
  const between = Array.from({ length: 200 }, (_, index) => `key${index}: ${index}\n`).join("");
  const edits = minimalEdits(`first: 1\n${between}last: 1\n`, `first: 2\n${between}last: 2\n`);
  expect(edits).toHaveLength(2);
  expect(edits.every((edit) => edit.text === "2")).toBe(true);
});

test("texts that differ everywhere are replaced in one edit", () => {
  const before = Array.from({ length: 300 }, (_, index) => `a${index}\n`).join("");
  const after = Array.from({ length: 300 }, (_, index) => `b${index}\n`).join("");
  expect(minimalEdits(before, after)).toHaveLength(1);
});
