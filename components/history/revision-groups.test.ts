import { expect, test } from "vitest";
import { clockTime, groupRevisions, type RevisionSummary } from "@/components/history/revision-groups";

/** A revision saved at a time of the local clock. */
function saved(revision: number, author: string, at: Date): RevisionSummary {
  return { revision, authorName: author, isYou: author === "me", at: at.toISOString(), summary: "Saved" };
}

const now = new Date(2026, 7, 20, 15, 5).getTime();

test("revisions in a row by one person in one hour of the local clock are one group", () => {
  const revisions = [
    saved(9, "me", new Date(2026, 7, 20, 15, 1)),
    saved(8, "me", new Date(2026, 7, 20, 14, 59)),
    saved(7, "me", new Date(2026, 7, 20, 14, 0)),
    saved(6, "Ada", new Date(2026, 7, 20, 14, 0)),
    saved(5, "me", new Date(2026, 7, 20, 14, 0)),
    saved(4, "me", new Date(2026, 7, 19, 14, 0)),
    saved(3, "me", new Date(2026, 7, 1, 0, 30)),
    saved(2, "me", new Date(2025, 11, 31, 9, 30)),
  ];
  const groups = groupRevisions(revisions, now);
  expect(groups.map(({ author, hour, revisions: all }) => [author, hour, all.map(({ revision }) => revision)])).toEqual(
    [
      ["You", "Today, 15:00", [9]],
      ["You", "Today, 14:00", [8, 7]],
      ["Ada", "Today, 14:00", [6]],
      ["You", "Today, 14:00", [5]],
      ["You", "Yesterday, 14:00", [4]],
      ["You", "1 August, 00:00", [3]],
      ["You", "31 December 2025, 09:00", [2]],
    ],
  );
  expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  expect(clockTime(revisions[1]!.at)).toBe("14:59");
});

test("no revisions, no groups", () => {
  expect(groupRevisions([], now)).toEqual([]);
});
