import { expect, test } from "vitest";
import { countWords, listWords } from "@/components/home/count-words";
import { relativeTime } from "@/components/home/relative-time";

const NOW = Date.parse("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T12:00:05Z", "just now"],
  ["2026-03-10T11:59:10Z", "just now"],
  ["2026-03-10T11:58:00Z", "2 minutes ago"],
  ["2026-03-10T10:00:00Z", "2 hours ago"],
  ["2026-03-09T11:00:00Z", "yesterday"],
  ["2026-02-20T12:00:00Z", "2 weeks ago"],
  ["2024-02-20T12:00:00Z", "2 years ago"],
])("%s reads as %j", (iso, words) => {
  expect(relativeTime(iso, NOW)).toBe(words);
});

test("counts and lists read as prose", () => {
  expect([countWords(1, "service"), countWords(0, "service"), countWords(4, "dependency", "dependencies")]).toEqual([
    "1 service",
    "0 services",
    "4 dependencies",
  ]);
  expect([listWords([]), listWords(["production"]), listWords(["a", "b", "c"])]).toEqual([
    "",
    "production",
    "a, b + c",
  ]);
});
