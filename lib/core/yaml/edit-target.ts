import type { Refusal } from "@/lib/core/design/refusal";
import type { JsonValue } from "@/lib/core/values/json-value";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import type { YamlValue } from "@/lib/core/values/yaml-value";
import {
  findSetter,
  type SourceEntry,
  type SourceItem,
  type SourceList,
  type SourceMap,
  type SourceNode,
} from "@/lib/core/yaml/source-tree";

/** A place that holds one value: behind a colon, behind a dash, or between commas. */
export interface Slot {
  /** After the colon or dash; in a flow list and for `{a}` where the value begins. */
  indicatorEnd: number;
  isItem: boolean;
  isInFlow: boolean;
  /** `{a}`: the colon is still to be written. */
  lacksColon: boolean;
  /** Where the key or the dash stands; its column is what the value is indented by. */
  start: number;
  node: SourceNode;
}

/** How far `path` is written in the text, and what is missing below that. */
export type EditTarget =
  /** The value itself is written here. */
  | { kind: "found"; slot: Slot; parent: ParentStep }
  /** `map` is written, `rest` is not. `merged` is what a merge key gives for the first missing key. */
  | { kind: "key"; map: SourceMap; slot: Slot | null; key: string; rest: ValuePath; merged: YamlValue | undefined }
  /** `list` is written; an item is to be added at its end. */
  | { kind: "item"; list: SourceList; slot: Slot | null; rest: ValuePath }
  /** A null is written where a map or a list has to be. */
  | { kind: "null"; slot: Slot; rest: ValuePath }
  | { kind: "refused"; refusal: Refusal };

export type ParentStep =
  | { kind: "map"; map: SourceMap; entry: SourceEntry; slot: Slot | null; up: ParentStep | null }
  | { kind: "list"; list: SourceList; item: SourceItem; index: number; slot: Slot | null; up: ParentStep | null };

/** Follows `path` from the root map of a block as far as it is written. */
export function findTarget(root: SourceMap, path: ValuePath): EditTarget {
  let node: SourceNode = root;
  let slot: Slot | null = null;
  let parent: ParentStep | null = null;
  for (const [index, step] of path.entries()) {
    const rest = path.slice(index + 1);
    const here = path.slice(0, index);
    if (node.kind === "alias")
      return refused(
        "value_is_alias",
        `${formatValuePath(here)} is an alias of another value (*${node.name}); edit it in the text.`,
      );
    if (node.kind === "scalar") {
      if (node.value === null && slot !== null) return { kind: "null", slot, rest: path.slice(index) };
      return refused(
        typeof step === "number" ? "value_not_list" : "value_not_map",
        `${formatValuePath(here)} holds a single value; remove it before setting anything below it.`,
      );
    }
    if (node.kind === "map") {
      if (typeof step !== "string") return refused("value_not_list", `${formatValuePath(here)} is a map, not a list.`);
      const entry = findSetter(node, step);
      if (entry === null || entry.key === null) {
        return { kind: "key", map: node, slot, key: step, rest, merged: entry === null ? undefined : node.value[step] };
      }
      parent = { kind: "map", map: node, entry, slot, up: parent };
      slot = slotOfEntry(node, entry);
    } else {
      if (typeof step !== "number") return refused("value_not_map", `${formatValuePath(here)} is a list, not a map.`);
      const item = node.items[step];
      if (item === undefined) {
        if (step === node.items.length) return { kind: "item", list: node, slot, rest };
        return refused(
          "index_out_of_range",
          `${formatValuePath(here)} has ${node.items.length} items; there is no place ${step}.`,
        );
      }
      parent = { kind: "list", list: node, item, index: step, slot, up: parent };
      slot = slotOfItem(node, item);
    }
    node = slot.node;
  }
  if (slot === null || parent === null) return refused("path_empty", "Name the value to change.");
  return { kind: "found", slot, parent };
}

function slotOfEntry(map: SourceMap, entry: SourceEntry): Slot {
  return {
    indicatorEnd: entry.colonEnd ?? entry.keyEnd,
    isItem: false,
    isInFlow: map.isFlow,
    lacksColon: entry.colonEnd === null,
    start: entry.entryStart,
    node: entry.node,
  };
}

function slotOfItem(list: SourceList, item: SourceItem): Slot {
  return {
    indicatorEnd: list.isFlow ? item.node.propsStart : item.itemStart + 1,
    isItem: true,
    isInFlow: list.isFlow,
    lacksColon: false,
    start: item.itemStart,
    node: item.node,
  };
}

/** `value` wrapped in the maps and lists that `path` leads through; `null` if it asks for a later item of a list that is not there. */
export function wrapValue(path: ValuePath, value: JsonValue): JsonValue | undefined {
  let wrapped: JsonValue = value;
  for (const step of path.toReversed()) {
    if (typeof step === "string") wrapped = { [step]: wrapped };
    else if (step === 0) wrapped = [wrapped];
    else return undefined;
  }
  return wrapped;
}

function refused(code: string, message: string): EditTarget {
  return { kind: "refused", refusal: { code, message } };
}
