import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applySplices, invertSplices } from "@/lib/core/text/apply-splices";
import { composeSplices } from "@/lib/core/text/compose-splices";
import { diffText } from "@/lib/core/text/diff-text";
import type { Splice } from "@/lib/core/text/splice";
import { transformSplices } from "@/lib/core/text/transform-splices";

const shortText = fc.string({ unit: fc.constantFrom("a", "b", "c", "\n"), maxLength: 12 });

function spliceOf(text: string): fc.Arbitrary<Splice> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(4), fc.string({ unit: fc.constantFrom("x", "y"), maxLength: 4 }))
    .map(([offset, length, inserted]) => ({ offset, removed: text.slice(offset, offset + length), inserted }));
}

/** A text with a run of splices, each made on what the ones before left. */
function splicesOf(text: string, maxLength: number): fc.Arbitrary<Splice[]> {
  return fc.nat(maxLength).chain((length) => {
    let run: fc.Arbitrary<{ text: string; splices: Splice[] }> = fc.constant({ text, splices: [] });
    for (let index = 0; index < length; index++) {
      run = run.chain((state) =>
        spliceOf(state.text).map((splice) => ({
          text: applySplices(state.text, [splice]) ?? "",
          splices: [...state.splices, splice],
        })),
      );
    }
    return run.map(({ splices }) => splices);
  });
}

describe("splices", () => {
  test("[X1] splices and then their inverse give back the text", () => {
    const property = fc.property(
      shortText.chain((text) => fc.tuple(fc.constant(text), splicesOf(text, 5))),
      ([text, splices]) => {
        const edited = applySplices(text, splices);
        expect(edited).not.toBeNull();
        expect(applySplices(edited ?? "", invertSplices(splices))).toBe(text);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  test("[X2] a splice whose text is not there is not applied", () => {
    expect(applySplices("abc", [{ offset: 1, removed: "x", inserted: "y" }])).toBeNull();
    expect(applySplices("abc", [{ offset: 9, removed: "", inserted: "y" }])).toBeNull();
  });

  test("[X3] two composed splices do what both do", () => {
    const property = fc.property(
      shortText.chain((text) => fc.tuple(fc.constant(text), splicesOf(text, 2))),
      ([text, splices]) => {
        const [first, second] = splices;
        if (first === undefined || second === undefined) return;
        const composed = composeSplices(first, second);
        if (composed !== null) expect(applySplices(text, [composed])).toBe(applySplices(text, splices));
      },
    );
    fc.assert(property, { numRuns: 1000 });
    expect(
      composeSplices({ offset: 3, removed: "", inserted: "a" }, { offset: 4, removed: "", inserted: "b" }),
    ).toEqual({
      offset: 3,
      removed: "",
      inserted: "ab",
    });
    expect(
      composeSplices({ offset: 4, removed: "b", inserted: "" }, { offset: 3, removed: "a", inserted: "" }),
    ).toEqual({
      offset: 3,
      removed: "ab",
      inserted: "",
    });
  });

  test("[X4] two runs of splices carried across each other meet in one text", () => {
    let met = 0;
    const property = fc.property(
      shortText.chain((text) => fc.tuple(fc.constant(text), splicesOf(text, 4), splicesOf(text, 4))),
      ([text, mine, theirs]) => {
        const carried = transformSplices(mine, theirs);
        if (carried === null) return;
        met++;
        const afterMine = applySplices(applySplices(text, mine) ?? "", carried.over);
        const afterTheirs = applySplices(applySplices(text, theirs) ?? "", carried.splices);
        expect(afterMine).not.toBeNull();
        expect(afterMine).toBe(afterTheirs);
      },
    );
    fc.assert(property, { numRuns: 2000 });
    expect(met).toBeGreaterThan(300);
  });

  test("[X5] the difference of two texts turns one into the other", () => {
    const property = fc.property(shortText, shortText, (before, after) => {
      expect(applySplices(before, diffText(before, after))).toBe(after);
      expect(diffText(before, before)).toEqual([]);
    });
    fc.assert(property);
  });
});
