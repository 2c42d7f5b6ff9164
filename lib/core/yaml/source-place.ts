import { getAtPath } from "@/lib/core/values/get-at-path";
import type { ValuePath } from "@/lib/core/values/value-path";
import { type ParsedSource, type PlacedBlock, rootMapOf } from "@/lib/core/yaml/parse-source";
import { findSetter, type SourceMap, type SourceNode } from "@/lib/core/yaml/source-tree";

export interface SourcePlace {
  at: PlacedBlock;
  /** Offset in the block of the key, or of the dash of a list item. */
  keyStart: number;
  node: SourceNode;
}

/** The block that gives a top-level key its value: the last one that sets it. */
export function findBlock(source: ParsedSource, key: string): PlacedBlock | null {
  return source.blocks.findLast(({ block }) => Object.hasOwn(rootMapOf(block)?.value ?? {}, key)) ?? null;
}

/** Finds where the value at `path` is written, or the alias or merge key it comes through; `null` if it is not in the text. */
export function findPlace(source: ParsedSource, path: ValuePath): SourcePlace | null {
  const first = path[0];
  const at = typeof first === "string" ? findBlock(source, first) : null;
  const root = at === null ? null : rootMapOf(at.block);
  if (at === null || root === null || getAtPath(root.value, path) === undefined) return null;
  let place: SourcePlace = { at, keyStart: root.start, node: root };
  for (const step of path) {
    const next = stepInto(place.node, step);
    if (next === null) break;
    place = { at, ...next.place };
    if (next.isMerged) break;
  }
  return place;
}

interface Step {
  place: Omit<SourcePlace, "at">;
  isMerged: boolean;
}

/** `null` where the text does not go further because the value is an alias. */
function stepInto(node: SourceNode, step: string | number): Step | null {
  if (node.kind === "list" && typeof step === "number") {
    const item = node.items[step];
    return item === undefined ? null : { place: { keyStart: item.itemStart, node: item.node }, isMerged: false };
  }
  return node.kind === "map" && typeof step === "string" ? stepIntoMap(node, step) : null;
}

function stepIntoMap(map: SourceMap, key: string): Step | null {
  const setter = findSetter(map, key);
  if (setter === null) return null;
  return { place: { keyStart: setter.keyStart, node: setter.node }, isMerged: setter.key === null };
}
