import type { Splice } from "@/lib/core/text/splice";

/** The smallest single splice that turns `before` into `after`; none if they are equal. */
export function diffText(before: string, after: string): Splice[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  return [
    {
      offset: prefix,
      removed: before.slice(prefix, before.length - suffix),
      inserted: after.slice(prefix, after.length - suffix),
    },
  ];
}
