import { toTextOffset, withLineEndingOf } from "@/components/values/model-text";
import type { Command } from "@/lib/core/design/command";
import type { LayerId } from "@/lib/core/values/value-path";

/** One replacement as an editor reports it, all positions counted in the model before the change. */
export interface ModelChange {
  rangeOffset: number;
  rangeLength: number;
  text: string;
}

/** More replacements than this in one change (replace all, many carets) are sent as one replacement around all of them. */
const MAX_SPLICES = 400;

/**
 * The command that makes the same change to a layer's text as a user made to its model, or null if nothing changes.
 * `text` is the layer's text before the change.
 */
export function editCommand(layer: LayerId, text: string, changes: readonly ModelChange[]): Command | null {
  const splices = changes
    .map((change) => {
      const offset = toTextOffset(text, change.rangeOffset);
      const end = toTextOffset(text, change.rangeOffset + change.rangeLength);
      return { offset, removed: text.slice(offset, end), inserted: withLineEndingOf(text, change.text) };
    })
    .filter((splice) => splice.removed !== splice.inserted)
    // Last first: every position stays right while the splices are applied one after the other.
    .sort((left, right) => right.offset - left.offset);
  const [first] = splices;
  if (first === undefined) return null;
  if (splices.length === 1) return { type: "editText", layer, ...first };
  if (splices.length <= MAX_SPLICES) {
    return { type: "batch", commands: splices.map((splice) => ({ type: "editText", layer, ...splice })) };
  }
  return { type: "editText", layer, ...joinSplices(text, splices) };
}

function joinSplices(text: string, splices: readonly { offset: number; removed: string; inserted: string }[]) {
  let after = text;
  for (const splice of splices) {
    after = after.slice(0, splice.offset) + splice.inserted + after.slice(splice.offset + splice.removed.length);
  }
  const first = splices[splices.length - 1];
  const last = splices[0];
  const offset = first === undefined ? 0 : first.offset;
  const kept = last === undefined ? 0 : text.length - last.offset - last.removed.length;
  return {
    offset,
    removed: text.slice(offset, text.length - kept),
    inserted: after.slice(offset, after.length - kept),
  };
}
