import { type ApplyResult, applyCommand } from "@/lib/core/design/apply-command";
import type { Command, CommandOf, SingleCommand } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { ChangeStep, DesignChange } from "@/lib/core/design/design-change";
import { layerText } from "@/lib/core/design/layer-text";
import type { Refusal } from "@/lib/core/design/refusal";
import { applySplices } from "@/lib/core/text/apply-splices";
import { diffText } from "@/lib/core/text/diff-text";
import type { Splice } from "@/lib/core/text/splice";
import { transformSplices } from "@/lib/core/text/transform-splices";
import type { LayerId } from "@/lib/core/values/value-path";

/**
 * Two versions of a design that share a past: `from`, on which a command was made, and `to`, on which it is to be applied.
 * `drift` holds, for each layer, the splices that turn the text of `from` into the text of `to`.
 */
export interface Divergence {
  from: Design;
  to: Design;
  drift: ReadonlyMap<LayerId, readonly Splice[]>;
}

export type CarryResult =
  | { ok: true; command: Command; divergence: Divergence }
  | { ok: false; refusal: Refusal; isOverlap: boolean; divergence: Divergence };

/**
 * Carries a command made on `divergence.from` over to `divergence.to`: record commands and values go by id and path,
 * text edits are moved over the drift. The divergence in the answer is the one after the command, for the next in line.
 */
export function carryCommand(divergence: Divergence, command: Command): CarryResult {
  if (command.type !== "batch") return carrySingle(divergence, command);
  const commands: SingleCommand[] = [];
  let inner = divergence;
  for (const single of command.commands) {
    const carried = carrySingle(inner, single);
    if (!carried.ok || carried.command.type === "batch") {
      return { ...(carried as CarryResult & { ok: false }), divergence: skip(divergence, command) };
    }
    commands.push(carried.command);
    inner = carried.divergence;
  }
  return { ok: true, command: { type: "batch", commands }, divergence: inner };
}

function carrySingle(divergence: Divergence, command: SingleCommand): CarryResult {
  const before = applyCommand(divergence.from, command);
  const moved = moveCommand(command, divergence.drift);
  if (moved === null) {
    const refusal = { code: "text_conflict", message: "Somebody else changed the same text." };
    return { ok: false, refusal, isOverlap: true, divergence: afterBoth(divergence, before, null) };
  }
  const after = applyCommand(divergence.to, moved);
  if (!after.ok) {
    return { ok: false, refusal: after.refusal, isOverlap: false, divergence: afterBoth(divergence, before, null) };
  }
  return { ok: true, command: moved, divergence: afterBoth(divergence, before, after) };
}

/** The divergence once `command` happened on `from` alone. */
function skip(divergence: Divergence, command: Command): Divergence {
  return afterBoth(divergence, applyCommand(divergence.from, command), null);
}

function afterBoth(divergence: Divergence, before: ApplyResult, after: ApplyResult | null): Divergence {
  const from = before.ok ? before.design : divergence.from;
  const to = after?.ok ? after.design : divergence.to;
  const drift = new Map<LayerId, readonly Splice[]>();
  const change = before.ok ? before.change : [];
  for (const layer of new Set([...divergence.drift.keys(), ...textLayers(change)])) {
    const fromText = layerText(from, layer);
    const toText = layerText(to, layer);
    if (fromText === null || toText === null) continue;
    const over = divergence.drift.get(layer) ?? [];
    const moved = after === null ? null : transformSplices(layerSplices(change, layer), over);
    const isExact = moved !== null && applySplices(fromText, moved.over) === toText;
    drift.set(layer, isExact ? moved.over : diffText(fromText, toText));
  }
  return { from, to, drift };
}

/** The command as it reads after the drift; `null` if it edits text that the drift edits too. */
function moveCommand(command: SingleCommand, drift: Divergence["drift"]): SingleCommand | null {
  if (command.type === "editText") return moveEdit(command, drift.get(command.layer) ?? []);
  if (command.type !== "restore") return command;
  const remaining = new Map(drift);
  const change: ChangeStep[] = [];
  for (const step of command.change) {
    if (step.type !== "text") {
      change.push(step);
      continue;
    }
    const moved = transformSplices(step.splices, remaining.get(step.layer) ?? []);
    if (moved === null) return null;
    remaining.set(step.layer, moved.over);
    change.push({ ...step, splices: moved.splices });
  }
  return { type: "restore", change };
}

function moveEdit(command: CommandOf<"editText">, over: readonly Splice[]): SingleCommand | null {
  const { offset, removed, inserted } = command;
  const moved = transformSplices([{ offset, removed, inserted }], over);
  const splice = moved?.splices[0];
  return splice === undefined ? null : { type: "editText", layer: command.layer, ...splice };
}

function textLayers(change: DesignChange): LayerId[] {
  return change.flatMap((step) => (step.type === "text" ? [step.layer] : []));
}

/** All splices a change makes in one layer, in order. */
function layerSplices(change: DesignChange, layer: LayerId): Splice[] {
  return change.flatMap((step) => (step.type === "text" && step.layer === layer ? step.splices : []));
}

/** The divergence of a design from what the commands of others made of it. */
export function divergeBy(design: Design, change: DesignChange, result: Design): Divergence {
  const drift = new Map(textLayers(change).map((layer) => [layer, layerSplices(change, layer)]));
  return { from: design, to: result, drift };
}
