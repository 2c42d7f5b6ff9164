import type { Splice } from "@/lib/core/text/splice";

/**
 * One splice that does what `first` and then `second` do, if `second` stays within or touches what `first` inserted;
 * else `null`. This is what turns a typed word into one edit.
 */
export function composeSplices(first: Splice, second: Splice): Splice | null {
  const start = second.offset - first.offset;
  if (start < 0 || start + second.removed.length > first.inserted.length) return null;
  return {
    offset: first.offset,
    removed: first.removed,
    inserted: first.inserted.slice(0, start) + second.inserted + first.inserted.slice(start + second.removed.length),
  };
}
