import type { Splice } from "@/lib/core/text/splice";

/** The text after all splices, one after the other; `null` if the text a splice names is not at its offset. */
export function applySplices(text: string, splices: readonly Splice[]): string | null {
  let result = text;
  for (const { offset, removed, inserted } of splices) {
    if (result.slice(offset, offset + removed.length) !== removed || offset > result.length) return null;
    result = result.slice(0, offset) + inserted + result.slice(offset + removed.length);
  }
  return result;
}

/** The splices that undo `splices`, in the order they are to be applied. */
export function invertSplices(splices: readonly Splice[]): Splice[] {
  return splices.map(({ offset, removed, inserted }) => ({ offset, removed: inserted, inserted: removed })).reverse();
}
