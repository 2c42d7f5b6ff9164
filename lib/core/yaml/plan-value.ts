import { invariant } from "@/lib/core/invariant";
import { applySplices } from "@/lib/core/text/apply-splices";
import type { Splice } from "@/lib/core/text/splice";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";
import { setAtPath } from "@/lib/core/values/set-at-path";
import type { ValuePath } from "@/lib/core/values/value-path";
import { createYamlMap, isSameValue, isYamlMap } from "@/lib/core/values/yaml-value";
import { type EditPlan, findRoot, planOf, refuseIndex } from "@/lib/core/yaml/edit-plan";
import { styleOfText } from "@/lib/core/yaml/edit-style";
import { type EditTarget, findTarget, wrapValue } from "@/lib/core/yaml/edit-target";
import { insertEntry, insertItem } from "@/lib/core/yaml/insert-entry";
import { type ParsedSource, type PlacedBlock, parseSource } from "@/lib/core/yaml/parse-source";
import { planRemoval } from "@/lib/core/yaml/plan-removal";
import { planTopLevel } from "@/lib/core/yaml/plan-top-level";
import { hasMergeKey, type SourceNode } from "@/lib/core/yaml/source-tree";
import { editSlot } from "@/lib/core/yaml/write-slot";

/** Plans one value, step by step where old and new are both maps or both lists, so that comments and order stay. */
export function planValue(source: ParsedSource, path: ValuePath, value: JsonValue): EditPlan {
  const current = getAtPath(source.value, path);
  if (current !== undefined && isSameValue(current, value)) return { ok: true, splices: [] };
  const key = String(path[0]);
  const found = findRoot(source, key);
  if (found === null) {
    const wrapped = wrapValue(path.slice(1), value);
    return wrapped === undefined ? refuseIndex(path) : { ok: true, splices: planTopLevel(source, key, wrapped, false) };
  }
  const target = findTarget(found.root, path);
  const steps = target.kind === "found" ? stepsInto(target.slot.node, path, value) : null;
  return steps === null ? planTarget(source, found.at, target, path, value) : planInSequence(source, steps);
}

function planTarget(
  source: ParsedSource,
  at: PlacedBlock,
  target: EditTarget,
  path: ValuePath,
  value: JsonValue,
): EditPlan {
  const { text } = at.block;
  const style = styleOfText(source, at);
  switch (target.kind) {
    case "refused":
      return { ok: false, refusal: target.refusal };
    case "found":
      return planOf(at, editSlot(text, target.slot, value, style));
    case "null": {
      const wrapped = wrapValue(target.rest, value);
      return wrapped === undefined ? refuseIndex(path) : planOf(at, editSlot(text, target.slot, wrapped, style));
    }
    case "item": {
      const wrapped = wrapValue(target.rest, value);
      if (wrapped === undefined) return refuseIndex(path);
      const { list, slot } = target;
      if (slot !== null && list.items.length === 0) return planOf(at, editSlot(text, slot, [wrapped], style));
      return planOf(at, insertItem(text, list, list.items.length, wrapped, style));
    }
    case "key": {
      const { map, key, rest, merged, slot } = target;
      const wrapped =
        merged === undefined ? wrapValue(rest, value) : setAtPath(mapOf(key, merged), [key, ...rest], value)[key];
      if (wrapped === undefined) return refuseIndex(path);
      if (slot === null) return { ok: true, splices: planTopLevel(source, key, wrapped, false) };
      // `[a: 1]` holds a map without braces, which has no place for a second key.
      const isOpen = map.entries.length > 0 && !(map.isFlow && text[map.start] !== "{");
      if (!isOpen) return planOf(at, editSlot(text, slot, setAtPath(map.value, [key], wrapped), style));
      return planOf(at, insertEntry(text, map, key, wrapped, style));
    }
  }
}

function mapOf(key: string, value: JsonValue): JsonMap {
  return Object.assign(createYamlMap(), { [key]: value });
}

type PlanStep = (source: ParsedSource) => EditPlan;

/** Runs plans one after the other, each on the text the one before left. */
function planInSequence(source: ParsedSource, steps: readonly PlanStep[]): EditPlan {
  const splices: Splice[] = [];
  let current = source;
  for (const step of steps) {
    const plan = step(current);
    if (!plan.ok) return plan;
    if (plan.splices.length === 0) continue;
    const text = applySplices(current.text, plan.splices);
    invariant(text !== null, "a plan fits the text it was made for");
    splices.push(...plan.splices);
    current = parseSource(text);
    // Left to the check of the whole edit, which refuses it.
    if (!current.isUsable) break;
  }
  return { ok: true, splices };
}

/** The smaller edits that turn the map or list written at `node` into `value`; `null` if it has to be written anew. */
function stepsInto(node: SourceNode, path: ValuePath, value: JsonValue): PlanStep[] | null {
  if (node.kind === "map" && isYamlMap(value) && !hasMergeKey(node)) return mapSteps(node.value, path, value);
  if (node.kind !== "list" || !Array.isArray(value) || node.items.length === 0 || value.length === 0) return null;
  return listSteps(node.value, path, value);
}

/** Keys that stay or come first, then those that go, so that the map is never empty in between. */
function mapSteps(before: JsonMap, path: ValuePath, after: JsonMap): PlanStep[] | null {
  if (!Object.keys(after).some((key) => Object.hasOwn(before, key))) return null;
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.entries(after).map(
      ([key, item]): PlanStep =>
        (now) =>
          planValue(now, [...path, key], item),
    ),
    ...gone.map(
      (key): PlanStep =>
        (now) =>
          planRemoval(now, [...path, key]),
    ),
  ];
}

/** Items that are equal at both ends stay; those between are changed one by one, then added or removed. */
function listSteps(before: readonly JsonValue[], path: ValuePath, after: readonly JsonValue[]): PlanStep[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSameValue(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSameValue(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const replaced = shorter - head - tail;
  const steps: PlanStep[] = [];
  for (let index = head; index < head + replaced; index++) {
    const item = after[index];
    if (item !== undefined) steps.push((now) => planValue(now, [...path, index], item));
  }
  for (let index = head + replaced; index < after.length - tail; index++) {
    const item = after[index];
    if (item !== undefined) steps.push((now) => planInsertItem(now, path, index, item));
  }
  for (let index = before.length - tail - 1; index >= head + replaced; index--) {
    steps.push((now) => planRemoval(now, [...path, index]));
  }
  return steps;
}

function planInsertItem(source: ParsedSource, path: ValuePath, index: number, value: JsonValue): EditPlan {
  const found = findRoot(source, String(path[0]));
  const target = found === null ? null : findTarget(found.root, path);
  invariant(
    found !== null && target?.kind === "found" && target.slot.node.kind === "list",
    "the list to extend is written here",
  );
  return planOf(
    found.at,
    insertItem(found.at.block.text, target.slot.node, index, value, styleOfText(source, found.at)),
  );
}
