import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDocumentDelta, diffDocuments } from "@/lib/server/designs/document-delta";

/** What comes back from the database: JSON, with keys in the order they were written. */
function stored(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}

const documents = fc
  .dictionary(fc.constantFrom("chart", "values", "profiles", "files", "later"), fc.jsonValue())
  .map((value) => stored(value as Record<string, unknown>));

describe("document delta", () => {
  it("leads from any document to any other", () => {
    fc.assert(
      fc.property(documents, documents, (from, to) => {
        const delta = JSON.parse(JSON.stringify(diffDocuments(from, to)));
        const result = applyDocumentDelta(from, delta);
        expect(result).toEqual(to);
        for (const key of Object.keys(to)) expect(JSON.stringify(result[key])).toBe(JSON.stringify(to[key]));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps characters outside the basic plane and lone surrogates", () => {
    for (const [from, to] of [
      ["😀", "😁"],
      ["a😀b", "a\ud83db"],
      ["\udc00", "😀\u0000"],
    ]) {
      const delta = JSON.parse(JSON.stringify(diffDocuments({ values: from }, { values: to })));
      expect(applyDocumentDelta({ values: from }, delta)).toEqual({ values: to });
    }
  });

  it("holds only what changed", () => {
    const values = "key: value\n".repeat(5000);
    const delta = diffDocuments({ values, chart: {} }, { values: `${values}x: 1\n`, chart: {} });
    expect(JSON.stringify(delta).length).toBeLessThan(100);
  });
});
