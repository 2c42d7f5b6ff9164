import { matchLines } from "@/lib/core/text/match-lines";
import type { Splice } from "@/lib/core/text/splice";

/**
 * The splices, each of whole lines, that turn `before` into `after` when applied one after the other; none if they are
 * equal. Lines that stay are not touched, so that what others do to them in the meantime still fits.
 */
export function diffLines(before: string, after: string): Splice[] {
  const lines = linesOf(before);
  const others = linesOf(after);
  const starts = startsOf(lines);
  const otherStarts = startsOf(others);
  return matchLines(lines, others).map(({ start, end, otherStart, otherEnd }) => ({
    // Everything above has its new text by the time this splice applies.
    offset: otherStarts[otherStart] ?? after.length,
    removed: before.slice(starts[start], starts[end]),
    inserted: after.slice(otherStarts[otherStart], otherStarts[otherEnd]),
  }));
}

/** The lines of a text with their line ends; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Where each line starts, and at last the length of the text. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [0];
  let offset = 0;
  for (const line of lines) {
    offset += line.length;
    starts.push(offset);
  }
  return starts;
}
