import type { Splice } from "@/lib/core/text/splice";

/**
 * One splice that does what `first` and then `second` do, if the second overlaps or touches what the first inserted;
 * else `null`. This is what turns a typed word into one edit.
 */
export function composeSplices(first: Splice, second: Splice): Splice | null {
  const firstEnd = first.offset + first.inserted.length;
  const secondEnd = second.offset + second.removed.length;
  if (second.offset > firstEnd || secondEnd < first.offset) return null;
  const headLength = Math.max(0, first.offset - second.offset);
  const tailLength = Math.max(0, secondEnd - firstEnd);
  return {
    offset: Math.min(first.offset, second.offset),
    removed:
      second.removed.slice(0, headLength) + first.removed + second.removed.slice(second.removed.length - tailLength),
    inserted:
      first.inserted.slice(0, Math.max(0, second.offset - first.offset)) +
      second.inserted +
      first.inserted.slice(Math.min(first.inserted.length, Math.max(0, secondEnd - first.offset))),
  };
}
