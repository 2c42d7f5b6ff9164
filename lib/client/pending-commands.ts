import { applyCommand } from "@/lib/core/design/apply-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { composeSplices } from "@/lib/core/text/compose-splices";
import { diffText } from "@/lib/core/text/diff-text";

/** A command not yet saved, with the design it was made on. */
export interface PendingCommand {
  command: Command;
  before: Design;
  mergeKey: string | null;
}

/**
 * The queue with one more command. Commands in a row with one merge key become one where that gives the very same
 * design; the first `sealed` entries are on their way to the server and stay as they are.
 */
export function appendPending(
  pending: readonly PendingCommand[],
  entry: PendingCommand,
  after: Design,
  sealed: number,
): PendingCommand[] {
  const last = pending.length > sealed ? pending.at(-1) : undefined;
  if (last !== undefined && entry.mergeKey !== null && last.mergeKey === entry.mergeKey) {
    const command = mergeCommands(last, entry, after);
    if (command !== null) return [...pending.slice(0, -1), { ...last, command }];
  }
  return [...pending, entry];
}

function mergeCommands(last: PendingCommand, next: PendingCommand, after: Design): Command | null {
  const candidate = mergeCandidate(last.command, next.command);
  if (candidate === null) return null;
  const applied = applyCommand(last.before, candidate);
  return applied.ok && hasSameTexts(applied.design, after) ? candidate : null;
}

function mergeCandidate(last: Command, next: Command): Command | null {
  if (last.type === "setValue" && next.type === "setValue") return next;
  if (last.type === "editText" && next.type === "editText" && last.layer === next.layer) {
    const composed = composeSplices(last, next);
    return composed === null ? null : { type: "editText", layer: next.layer, ...composed };
  }
  return null;
}

function hasSameTexts(left: Design, right: Design): boolean {
  return layerIds(left).every((layer) => layerText(left, layer) === layerText(right, layer));
}

/**
 * Text edits that together were refused (a secret that was typed and then removed) as their net effect, so that what was
 * taken out again never leaves the browser. Queues with other commands stay as they are.
 */
export function squashTextEdits(pending: readonly PendingCommand[], design: Design): PendingCommand[] {
  const before = pending[0]?.before;
  if (before === undefined || !pending.every(({ command }) => isTextCommand(command))) return [...pending];
  let current = before;
  const squashed: PendingCommand[] = [];
  for (const layer of layerIds(design)) {
    const [splice] = diffText(layerText(before, layer) ?? "", layerText(design, layer) ?? "");
    if (splice === undefined) continue;
    const command: Command = { type: "editText", layer, ...splice };
    squashed.push({ command, before: current, mergeKey: null });
    const applied = applyCommand(current, command);
    if (!applied.ok) return [...pending];
    current = applied.design;
  }
  return squashed;
}

function isTextCommand(command: Command): boolean {
  if (command.type === "batch") return command.commands.every(isTextCommand);
  if (command.type === "restore") return command.change.every(({ type }) => type === "text");
  return command.type === "setValue" || command.type === "unsetValue" || command.type === "editText";
}

/** The commands again, each with the design it now applies to. */
export function replayPending(confirmed: Design, commands: readonly Command[]): PendingCommand[] {
  let current = confirmed;
  return commands.map((command) => {
    const entry: PendingCommand = { command, before: current, mergeKey: null };
    const applied = applyCommand(current, command);
    if (applied.ok) current = applied.design;
    return entry;
  });
}
