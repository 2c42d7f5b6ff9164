import type { Splice } from "@/lib/core/text/splice";

/** Which of two insertions at one place comes first in the text. */
type Tie = "before" | "after";

/**
 * `splice`, made against the same text as `over`, moved so that it applies after `over`.
 * `null` if both touch the same characters and therefore somebody has to choose.
 */
function transformSplice(splice: Splice, over: Splice, tie: Tie): Splice | null {
  if (isEmpty(over)) return splice;
  if (isEmpty(splice)) return { ...splice, offset: Math.min(splice.offset, over.offset) };
  if (splice.removed === over.removed && splice.inserted === over.inserted && splice.offset === over.offset) {
    const isSamePureInsertion = splice.removed === "";
    if (!isSamePureInsertion) return { offset: over.offset + over.inserted.length, removed: "", inserted: "" };
  }
  const end = splice.offset + splice.removed.length;
  const overEnd = over.offset + over.removed.length;
  const shift = over.inserted.length - over.removed.length;
  const isSamePlace = splice.offset === over.offset && splice.removed === "" && over.removed === "";
  if (isSamePlace) return tie === "before" ? splice : { ...splice, offset: splice.offset + shift };
  if (end <= over.offset) return splice;
  if (splice.offset >= overEnd) return { ...splice, offset: splice.offset + shift };
  return null;
}

function isEmpty(splice: Splice): boolean {
  return splice.removed === "" && splice.inserted === "";
}

export interface TransformedSplices {
  splices: Splice[];
  over: Splice[];
}

/**
 * Carries two sequences of splices made against one text across each other: `splices` to apply after `over`, and
 * `over` to apply after `splices`. `over` was first, so its insertions stay in front. `null` if they touch the same characters.
 */
export function transformSplices(splices: readonly Splice[], over: readonly Splice[]): TransformedSplices | null {
  let remaining: Splice[] = [...over];
  const transformed: Splice[] = [];
  for (const original of splices) {
    let splice = original;
    const next: Splice[] = [];
    for (const other of remaining) {
      const moved = transformSplice(splice, other, "after");
      const otherMoved = transformSplice(other, splice, "before");
      if (moved === null || otherMoved === null) return null;
      splice = moved;
      next.push(otherMoved);
    }
    transformed.push(splice);
    remaining = next;
  }
  return { splices: transformed, over: remaining };
}
