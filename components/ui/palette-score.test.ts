import { expect, test } from "vitest";
import { paletteScore } from "@/components/ui/palette-score";

const ITEMS: [label: string, keywords: string[]][] = [
  ["DataSpoke", ["new", "starter", "Frontend", "Workers"]],
  ["Use the dark theme", ["light", "theme"]],
  ["mesh-staging", ["Payments and ledger"]],
  ["New blank chart", []],
];

function found(query: string): string[] {
  return ITEMS.map(([label, keywords]) => ({ label, score: paletteScore(query, label, keywords) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ label }) => label);
}

test.each([
  ["dark", ["Use the dark theme"]],
  ["stag", ["mesh-staging"]],
  ["ledger", ["mesh-staging"]],
  ["NEW", ["New blank chart", "DataSpoke"]],
  ["theme dark", ["Use the dark theme"]],
  ["dspk", ["DataSpoke"]],
  ["dark zebra", []],
  ["(*[", []],
])("%j finds %j", (query, labels) => {
  expect(found(query)).toEqual(labels);
});

test("an empty query finds everything", () => {
  expect(found("  ")).toHaveLength(ITEMS.length);
});
