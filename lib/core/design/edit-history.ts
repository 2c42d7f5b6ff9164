import { type ApplyResult, applyCommand } from "@/lib/core/design/apply-command";
import { carryCommand, type Divergence } from "@/lib/core/design/carry-command";
import type { Command, CommandOf } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { ChangeStep } from "@/lib/core/design/design-change";
import { refuse } from "@/lib/core/design/plan";
import type { Refusal } from "@/lib/core/design/refusal";
import { invariant } from "@/lib/core/invariant";
import { composeSplices } from "@/lib/core/text/compose-splices";

/** One step back (or forward): the command that makes it, or why it can no longer be made. */
interface HistoryEntry {
  command: Command;
  /** Edits in a row with one key are one step: a word typed, a field filled. */
  mergeKey: string | null;
  refusal: Refusal | null;
}

/** One history across form, text and board: newest entry last. */
export interface EditHistory {
  undo: readonly HistoryEntry[];
  redo: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: EditHistory = { undo: [], redo: [] };

const MAX_ENTRIES = 300;

/** The history after an edit of our own whose inverse is `inverse`. What had been undone can no longer be redone. */
export function recordEdit(history: EditHistory, inverse: Command, mergeKey: string | null): EditHistory {
  const last = history.undo.at(-1);
  if (last !== undefined && mergeKey !== null && last.mergeKey === mergeKey && last.refusal === null) {
    const merged = { ...last, command: mergeInverses(inverse, last.command) };
    return { undo: [...history.undo.slice(0, -1), merged], redo: [] };
  }
  const undo = [...history.undo, { command: inverse, mergeKey, refusal: null }].slice(-MAX_ENTRIES);
  return { undo, redo: [] };
}

export type StepResult = { history: EditHistory } & (
  | { ok: true; command: Command; applied: Extract<ApplyResult, { ok: true }> }
  | { ok: false; refusal: Refusal }
);

/** Takes the newest edit back, or makes the last undone one again. An entry whose ground is gone is refused in words and dropped. */
export function stepHistory(history: EditHistory, design: Design, direction: "undo" | "redo"): StepResult {
  const entries = history[direction];
  const entry = entries.at(-1);
  if (entry === undefined) return { history, ...refuse("history_empty", `There is nothing to ${direction}.`) };
  const rest = entries.slice(0, -1);
  const applied = entry.refusal === null ? applyCommand(design, entry.command) : refuseWith(entry.refusal);
  if (!applied.ok) {
    return { history: { ...history, [direction]: rest }, ok: false, refusal: applied.refusal };
  }
  const opposite = direction === "undo" ? "redo" : "undo";
  const back = { command: applied.inverse, mergeKey: null, refusal: null };
  const next = { ...history, [direction]: rest, [opposite]: [...history[opposite], back] };
  return { history: next, ok: true, command: entry.command, applied };
}

/** The history after the edits of others turned our design into another. */
export function carryHistory(history: EditHistory, divergence: Divergence): EditHistory {
  return { undo: carryEntries(history.undo, divergence), redo: carryEntries(history.redo, divergence) };
}

function carryEntries(entries: readonly HistoryEntry[], divergence: Divergence): HistoryEntry[] {
  let current = divergence;
  const carried: HistoryEntry[] = [];
  for (const entry of [...entries].reverse()) {
    if (entry.refusal !== null) {
      carried.unshift(entry);
      continue;
    }
    const result = carryCommand(current, entry.command);
    carried.unshift(result.ok ? { ...entry, command: result.command } : { ...entry, refusal: result.refusal });
    current = result.divergence;
  }
  return carried;
}

/** One inverse for two edits in a row: the later one is taken back first. */
function mergeInverses(later: Command, earlier: Command): Command {
  const steps: ChangeStep[] = [];
  for (const step of [...changeOf(later), ...changeOf(earlier)]) {
    const previous = steps.at(-1);
    const merged = previous === undefined ? null : mergeTextSteps(previous, step);
    if (merged === null) steps.push(step);
    else steps[steps.length - 1] = merged;
  }
  return { type: "restore", change: steps };
}

function mergeTextSteps(first: ChangeStep, second: ChangeStep): ChangeStep | null {
  if (first.type !== "text" || second.type !== "text" || first.layer !== second.layer) return null;
  const splices = [...first.splices];
  for (const splice of second.splices) {
    const previous = splices.at(-1);
    const composed = previous === undefined ? null : composeSplices(previous, splice);
    if (composed === null) splices.push(splice);
    else splices[splices.length - 1] = composed;
  }
  return { ...first, splices };
}

function changeOf(command: Command): CommandOf<"restore">["change"] {
  invariant(command.type === "restore", "an inverse is a restore command");
  return command.change;
}

function refuseWith(refusal: Refusal): ApplyResult {
  return { ok: false, refusal };
}
