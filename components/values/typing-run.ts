import type { ModelChange } from "@/components/values/edit-command";

/** A stretch of typing that undoes in one step. */
export interface TypingRun {
  /** Given to every command of the run; the design store joins commands with the same key. */
  key: string;
  kind: "insert" | "delete";
  /** Where in the model the next key press of this run would be. */
  offset: number;
  /** Milliseconds, from the same clock as `now`. */
  at: number;
}

/** A pause after which typing starts a new step. */
const PAUSE_MS = 2000;

/**
 * The run a change belongs to: the one before if it goes on where that one stopped, without a pause or a new line,
 * else a new one with `newKey`. Returns null for a change that stands alone, such as a paste over a selection.
 */
export function nextTypingRun(
  previous: TypingRun | null,
  changes: readonly ModelChange[],
  now: number,
  newKey: string,
): TypingRun | null {
  const [change] = changes;
  if (change === undefined || changes.length > 1) return null;
  // A letter typed over a selection begins a run: the selection and what is typed for it belong together.
  const isInsert = change.text.length === 1 && change.text !== "\n";
  const isDelete = change.rangeLength === 1 && change.text === "";
  if (!isInsert && !isDelete) return null;
  const kind = isInsert ? "insert" : "delete";
  const goesOn =
    previous !== null &&
    previous.kind === kind &&
    now - previous.at <= PAUSE_MS &&
    (isInsert
      ? change.rangeLength === 0 && change.rangeOffset === previous.offset
      : change.rangeOffset === previous.offset - 1 || change.rangeOffset === previous.offset);
  return {
    key: goesOn ? previous.key : newKey,
    kind,
    offset: isInsert ? change.rangeOffset + 1 : change.rangeOffset,
    at: now,
  };
}
