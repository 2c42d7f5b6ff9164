import type { Splice } from "@/lib/core/text/splice";

/** Replaces `start`..`end` of a text by `insert`. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/**
 * The splice for an edit, cut down to the characters that differ. `base` is where the edited text starts in the whole.
 * `null` if nothing differs.
 */
export function toSplice(text: string, { start, end, insert }: TextEdit, base: number): Splice | null {
  const removed = text.slice(start, end);
  const shorter = Math.min(removed.length, insert.length);
  let head = 0;
  while (head < shorter && removed.charCodeAt(head) === insert.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    removed.charCodeAt(removed.length - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail)
  )
    tail++;
  if (removed.length === head + tail && insert.length === head + tail) return null;
  return {
    offset: base + start + head,
    removed: removed.slice(head, removed.length - tail),
    inserted: insert.slice(head, insert.length - tail),
  };
}
