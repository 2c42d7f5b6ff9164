import { applyCommand } from "@/lib/core/design/apply-command";
import { carryCommand, type Divergence, divergeBy } from "@/lib/core/design/carry-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { ChangeStep } from "@/lib/core/design/design-change";
import { layerText } from "@/lib/core/design/layer-text";
import type { Refusal } from "@/lib/core/design/refusal";
import { invariant } from "@/lib/core/invariant";
import { applySplices } from "@/lib/core/text/apply-splices";
import type { Splice } from "@/lib/core/text/splice";
import type { LayerId } from "@/lib/core/values/value-path";

/** One of our commands that does not fit what others saved. Nothing is lost: `mine` puts it in place all the same. */
export interface RebaseConflict {
  refusal: Refusal;
  /** The command as it was meant. */
  command: Command;
  /** For text edited by both. */
  overlap: TextOverlap | null;
}

export interface RebaseResult {
  /** What others saved, with our commands on top. */
  design: Design;
  /** What others saved, without ours. */
  confirmed: Design;
  pending: Command[];
  conflicts: RebaseConflict[];
  /** From our design before the rebase to `design`: what is carried over history and carets. */
  divergence: Divergence;
}

/**
 * Carries our `pending` commands, made one after the other on `base`, over the `incoming` commands that others saved on
 * the same `base`. Text edits are moved; what overlaps or is refused becomes a conflict to choose from.
 */
export function rebaseCommands(base: Design, incoming: readonly Command[], pending: readonly Command[]): RebaseResult {
  let confirmed = base;
  const change: ChangeStep[] = [];
  for (const command of incoming) {
    const applied = applyCommand(confirmed, command);
    invariant(applied.ok, `a saved command is refused: ${applied.ok ? "" : applied.refusal.message}`);
    confirmed = applied.design;
    change.push(...applied.change);
  }
  let divergence = divergeBy(base, change, confirmed);
  const rebased: Command[] = [];
  const conflicts: RebaseConflict[] = [];
  for (const command of pending) {
    const carried = carryCommand(divergence, command);
    if (carried.ok) rebased.push(carried.command);
    else conflicts.push({ refusal: carried.refusal, command, overlap: findOverlap(divergence, command) });
    divergence = carried.divergence;
  }
  return { design: divergence.to, confirmed, pending: rebased, conflicts, divergence };
}

/** Text that both sides edited: the layer, what stands there now, what we wanted, and the command that makes it so. */
export interface TextOverlap {
  layer: LayerId;
  theirs: string;
  mineText: string;
  mine: Command;
}

/** Both sides of a text edit that overlaps the drift, widened to everything either side touched. */
function findOverlap(divergence: Divergence, command: Command): TextOverlap | null {
  if (command.type !== "editText") return null;
  return widenOverlap(divergence, command.layer, command);
}

/** The same choice after the text moved on: what was edited next to it or in it meanwhile is part of it. */
export function carryOverlap(overlap: TextOverlap, divergence: Divergence): TextOverlap {
  if (overlap.mine.type !== "editText") return overlap;
  return widenOverlap(divergence, overlap.layer, overlap.mine) ?? overlap;
}

function widenOverlap({ from, to, drift }: Divergence, layer: LayerId, splice: Splice): TextOverlap | null {
  const fromText = layerText(from, layer);
  const toText = layerText(to, layer);
  if (fromText === null || toText === null) return null;
  const { offset, removed, inserted } = splice;
  const region = widen(fromText, { offset, removed, inserted }, drift.get(layer) ?? []);
  const theirs = toText.slice(region.start, region.end);
  return {
    layer,
    theirs,
    mineText: region.mine,
    mine: { type: "editText", layer, offset: region.start, removed: theirs, inserted: region.mine },
  };
}

function widen(text: string, splice: Splice, over: readonly Splice[]): { start: number; end: number; mine: string } {
  let current = text;
  let start = splice.offset;
  let end = splice.offset + splice.removed.length;
  let mine = splice.inserted;
  for (const other of over) {
    const otherEnd = other.offset + other.removed.length;
    const shift = other.inserted.length - other.removed.length;
    if (otherEnd < start) {
      start += shift;
      end += shift;
    } else if (other.offset <= end) {
      const wideStart = Math.min(start, other.offset);
      const wideEnd = Math.max(end, otherEnd);
      mine = current.slice(wideStart, start) + mine + current.slice(end, wideEnd);
      start = wideStart;
      end = wideEnd + shift;
    }
    current = applySplices(current, [other]) ?? current;
  }
  return { start, end, mine };
}
