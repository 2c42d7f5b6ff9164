import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/**
 * The parsed text of one block, with the places of every node. Offsets are UTF-16 code units from the start of the block.
 * `start`..`end` is the node itself without anchor and tag; `propsStart` is where its anchor or tag begins, or `start`.
 */
export type SourceNode = SourceScalar | SourceMap | SourceList | SourceAlias;

interface SourcePlace {
  start: number;
  /** After the last character of the node: no trailing comment, and a line break only where it is part of a block scalar. */
  end: number;
  propsStart: number;
  anchor: string | null;
  hasTag: boolean;
}

export interface SourceScalar extends SourcePlace {
  kind: "scalar";
  style: "empty" | "plain" | "single" | "double" | "block";
  value: null | boolean | number | string;
}

export interface SourceMap extends SourcePlace {
  kind: "map";
  isFlow: boolean;
  entries: SourceEntry[];
  /** The identities of all keys, those of merged maps among them. */
  identities: ReadonlyMap<string, string>;
  value: YamlMap;
}

export interface SourceEntry {
  /** The key as Helm turns it into a string; `null` for a merge key `<<`. */
  key: string | null;
  /** See `HelmKey`. */
  identity: string;
  /** Where the entry begins: the key's anchor or tag, or the key. */
  entryStart: number;
  keyStart: number;
  keyEnd: number;
  /** After the colon, `null` if there is none (`{a}`). */
  colonEnd: number | null;
  node: SourceNode;
}

export interface SourceList extends SourcePlace {
  kind: "list";
  isFlow: boolean;
  items: SourceItem[];
  value: YamlValue[];
}

export interface SourceItem {
  /** The dash of a block list, or where the item begins in a flow list. */
  itemStart: number;
  node: SourceNode;
}

export interface SourceAlias extends SourcePlace {
  kind: "alias";
  name: string;
  target: SourceNode | null;
  value: YamlValue;
}

/**
 * The entry that gives `key` its value: the last one that sets it, be it the key itself or a merge key.
 * A merge key counts in the place where it is written (go-yaml v2, decode.go `merge`).
 */
export function findSetter(map: SourceMap, key: string): SourceEntry | null {
  return map.entries.findLast((entry) => (entry.key === null ? merges(entry.node, key) : entry.key === key)) ?? null;
}

function merges(from: SourceNode, key: string): boolean {
  if (from.kind === "list") return from.items.some((item) => merges(item.node, key));
  return isYamlMap(from.value) && Object.hasOwn(from.value, key);
}

/** After the value of an entry, or after its colon if nothing is written there. */
export function endOfEntry(entry: SourceEntry): number {
  return Math.max(entry.node.end, entry.colonEnd ?? entry.keyEnd);
}

export function hasMergeKey(map: SourceMap): boolean {
  return map.entries.some((entry) => entry.key === null);
}

/** After the value of an item, or after its dash if nothing is written there. */
export function endOfItem(list: SourceList, item: SourceItem): number {
  return Math.max(item.node.end, item.itemStart + (list.isFlow ? 0 : 1));
}
