import { expect, test } from "vitest";
import { countWords, listWords } from "@/components/ui/count-words";
import { timeAgo, timeAhead } from "@/components/ui/relative-time";

const NOW = Date.parse("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T12:00:05Z", "just now"],
  ["2026-03-10T13:00:00Z", "just now"],
  ["2026-03-10T11:59:10Z", "just now"],
  ["2026-03-10T11:58:00Z", "2 minutes ago"],
  ["2026-03-10T10:00:00Z", "2 hours ago"],
  ["2026-03-09T11:00:00Z", "yesterday"],
  ["2026-02-20T12:00:00Z", "2 weeks ago"],
  ["2024-02-20T12:00:00Z", "2 years ago"],
])("%s was %j", (iso, words) => {
  expect(timeAgo(iso, NOW)).toBe(words);
});

test.each([
  ["2026-03-10T12:00:05Z", "in less than a minute"],
  ["2026-03-10T11:00:00Z", "in less than a minute"],
  ["2026-03-10T12:59:58Z", "in 1 hour"],
  ["2026-03-11T11:59:59Z", "tomorrow"],
  ["2026-03-17T11:59:59Z", "in 7 days"],
  ["2026-04-09T11:59:59Z", "in 30 days"],
])("%s will be %j", (iso, words) => {
  expect(timeAhead(iso, NOW)).toBe(words);
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
