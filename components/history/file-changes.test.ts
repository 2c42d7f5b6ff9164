import { expect, test } from "vitest";
import { fileChanges } from "@/components/history/file-changes";
import { sampleDesign } from "@/lib/core/testing/sample-design";

const target = { release: "shop", namespace: "shop" };

test("each text that differs is listed with its lines, one that is not there counts as empty", () => {
  const from = sampleDesign({
    values: "a: 1\nb: 2\n",
    profiles: [
      { id: "dev", name: "Development", description: "", values: "a: 2\n", target },
      { id: "prod", name: "Production", description: "", values: "a: 3\n", target },
    ],
  });
  const to = sampleDesign({
    values: "a: 1\nb: 3\nc: 4",
    profiles: [{ id: "prod", name: "Live", description: "", values: "a: 3\n", target }],
    files: [{ id: "notes", path: "files/notes.txt", content: "one\n\n" }],
  });
  expect(fileChanges(from, from)).toEqual([]);
  expect(fileChanges(from, to)).toEqual([
    { path: "values.yaml", before: from.values, after: to.values, addedLines: 2, removedLines: 1 },
    { path: "files/notes.txt", before: "", after: "one\n\n", addedLines: 2, removedLines: 0 },
    { path: "values-dev.yaml", before: "a: 2\n", after: "", addedLines: 0, removedLines: 1 },
  ]);
});
