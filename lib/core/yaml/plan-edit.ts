import { applySplices } from "@/lib/core/text/apply-splices";
import type { Splice } from "@/lib/core/text/splice";
import { invariant } from "@/lib/core/invariant";
import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { setAtPath } from "@/lib/core/values/set-at-path";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { createYamlMap, isSameValue, isYamlMap } from "@/lib/core/values/yaml-value";
import { type EditStyle, styleOfText } from "@/lib/core/yaml/edit-style";
import { type EditTarget, findTarget, wrapValue } from "@/lib/core/yaml/edit-target";
import type { SplicePlan } from "@/lib/core/yaml/edit-values";
import { insertEntry, insertItem } from "@/lib/core/yaml/insert-entry";
import { type ParsedSource, type PlacedBlock, parseSource, rootMapOf } from "@/lib/core/yaml/parse-source";
import { pruneUpwards, removeStep } from "@/lib/core/yaml/remove-entry";
import { columnAt, isFirstOnLine, lineEndAt } from "@/lib/core/yaml/source-lines";
import { findBlock } from "@/lib/core/yaml/source-place";
import { hasMergeKey, type SourceNode } from "@/lib/core/yaml/source-tree";
import { type TextEdit, toSplice } from "@/lib/core/yaml/text-edit";
import { writeEntry } from "@/lib/core/yaml/write-block";
import { editSlot } from "@/lib/core/yaml/write-slot";

/** Plans one value, into maps and lists where old and new have the same shape, so that comments and order stay. */
export function planValue(source: ParsedSource, path: ValuePath, value: JsonValue): SplicePlan {
  const current = getAtPath(source.value, path);
  if (current !== undefined && isSameValue(current, value)) return { ok: true, splices: [] };
  const key = String(path[0]);
  const at = findBlock(source, key);
  const root = at === null ? null : rootMapOf(at.block);
  const style = styleOfText(source);
  if (at === null || root === null) {
    const wrapped = wrapValue(path.slice(1), value);
    if (wrapped === undefined) return refuseIndex(path);
    return { ok: true, splices: planTopLevel(source, key, wrapped, style, false) };
  }
  const target = findTarget(root, path);
  if (target.kind === "found") {
    const { node } = target.slot;
    const steps = stepsInto(node, value);
    if (steps !== null)
      return planInSequence(
        source,
        steps.map((step) => (now) => step(now, path)),
      );
  }
  return planTarget(source, at, target, path, value, style);
}

function planTarget(
  source: ParsedSource,
  at: PlacedBlock,
  target: EditTarget,
  path: ValuePath,
  value: JsonValue,
  style: EditStyle,
): SplicePlan {
  const { text } = at.block;
  switch (target.kind) {
    case "refused":
      return { ok: false, refusal: target.refusal };
    case "found":
      return edits(at, editSlot(text, target.slot, value, style));
    case "null": {
      const wrapped = wrapValue(target.rest, value);
      return wrapped === undefined ? refuseIndex(path) : edits(at, editSlot(text, target.slot, wrapped, style));
    }
    case "item": {
      const wrapped = wrapValue(target.rest, value);
      if (wrapped === undefined) return refuseIndex(path);
      if (target.slot !== null && target.list.items.length === 0)
        return edits(at, editSlot(text, target.slot, [wrapped], style));
      return edits(at, insertItem(text, target.list, target.list.items.length, wrapped, style));
    }
    case "key": {
      const { map, key, rest, merged, slot } = target;
      const base = Object.assign(createYamlMap(), merged === undefined ? {} : { [key]: merged });
      const wrapped = merged === undefined ? wrapValue(rest, value) : setAtPath(base, [key, ...rest], value)[key];
      if (wrapped === undefined) return refuseIndex(path);
      if (slot === null) return { ok: true, splices: planTopLevel(source, key, wrapped, style, false) };
      // `[a: 1]` holds a map without braces, which has no place for a second key.
      const isOpen = map.entries.length > 0 && !(map.isFlow && text[map.start] !== "{");
      if (!isOpen) return edits(at, editSlot(text, slot, setAtPath(map.value, [key], wrapped), style));
      return edits(at, insertEntry(text, map, key, wrapped, style));
    }
  }
}

/**
 * Plans the removal of a value. `takesBlankLines` is for the second try: behind a block scalar with `+`, blank lines are part of
 * its text.
 */
export function planRemoval(source: ParsedSource, path: ValuePath, takesBlankLines = false): SplicePlan {
  const at = findBlock(source, String(path[0]));
  const root = at === null ? null : rootMapOf(at.block);
  if (at === null || root === null) return { ok: true, splices: [] };
  const target = findTarget(root, path);
  if (target.kind === "refused") return { ok: false, refusal: target.refusal };
  if (target.kind !== "found") {
    const message = `${formatValuePath(path)} comes from a merge (<<); edit it in the text.`;
    return { ok: false, refusal: { code: "value_is_alias", message } };
  }
  const pruned = pruneUpwards(target.parent, path);
  const edit = removeStep(at.block.text, pruned.step, styleOfText(source), takesBlankLines);
  const first = isWholeLastBlock(source, at, edit) ? removeLastBlock(source, at) : edits(at, edit);
  if (typeof pruned.path.at(-1) !== "string") return first;
  // A key written twice is gone only when both are.
  const left = applySplices(source.text, first.splices);
  const next = left === null ? null : parseSource(left);
  if (!next?.isUsable || getAtPath(next.value, pruned.path) === undefined || first.splices.length === 0) return first;
  const others = planRemoval(next, pruned.path, takesBlankLines);
  return others.ok ? { ok: true, splices: [...first.splices, ...others.splices] } : others;
}

/** True if the edit takes all of a block that ends the text without a line break. */
function isWholeLastBlock({ text }: ParsedSource, at: PlacedBlock, { start, end }: TextEdit): boolean {
  return start === 0 && text[at.start - 1] === "\n" && at.start + end === text.length && !text.endsWith("\n");
}

/** The line break before the block goes with it, so that the text ends as it did: without one. */
function removeLastBlock({ text }: ParsedSource, at: PlacedBlock): SplicePlan & { ok: true } {
  const offset = lineEndAt(text, at.start - 1);
  return { ok: true, splices: [{ offset, removed: text.slice(offset), inserted: "" }] };
}

/** The splices for a top-level block at the end of the text, after a blank line. */
export function planBlock(source: ParsedSource, key: string, value: JsonMap): Splice[] {
  return planTopLevel(source, key, value, styleOfText(source), true);
}

function planTopLevel(
  source: ParsedSource,
  key: string,
  value: JsonValue,
  style: EditStyle,
  isSetOff: boolean,
): Splice[] {
  const { text } = source;
  const first = source.blocks[0];
  const root = first === undefined ? null : first.block.root;
  invariant(first !== undefined, "a usable text has at least one block");
  if (root !== null && (root.kind !== "map" || root.isFlow) && root.start !== root.end) {
    const isEmpty = root.kind !== "map" || root.entries.length === 0;
    const edit = isEmpty
      ? replaceRoot(first.block.text, root, key, value, style)
      : insertEntry(first.block.text, root, key, value, style);
    return edits(first, edit).splices;
  }
  const firstKey = root?.kind === "map" ? root.entries[0]?.entryStart : undefined;
  const indent = firstKey === undefined ? 0 : columnAt(first.block.text, firstKey);
  const isOnOwnLine = text === "" || text === "\ufeff" || text.endsWith("\n");
  const isBlankBefore = text.trim() === "" || /\n[ \t]*\r?\n$/.test(text);
  const lines = writeEntry(key, value, indent, style);
  if (isSetOff && !isBlankBefore) lines.unshift("");
  const joined = lines.join(style.lineBreak);
  const inserted = isOnOwnLine ? joined + style.lineBreak : style.lineBreak + joined;
  return [{ offset: text.length, removed: "", inserted }];
}

/** Writes the first key in place of `{}` or null. */
function replaceRoot(text: string, root: SourceNode, key: string, value: JsonValue, style: EditStyle): TextEdit {
  const lineBreak = isFirstOnLine(text, root.propsStart) ? "" : style.lineBreak;
  return {
    start: root.propsStart,
    end: root.end,
    insert: lineBreak + writeEntry(key, value, 0, style).join(style.lineBreak),
  };
}

type PlanStep = (source: ParsedSource) => SplicePlan;

/** Runs plans one after the other, each on the text the one before left. */
function planInSequence(source: ParsedSource, steps: readonly PlanStep[]): SplicePlan {
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
    if (!current.isUsable) {
      return {
        ok: false,
        refusal: { code: "edit_unsafe", message: "This value cannot be changed here; edit it in the text." },
      };
    }
  }
  return { ok: true, splices };
}

type PathStep = (source: ParsedSource, path: ValuePath) => SplicePlan;

/** The smaller edits that turn the map or list written at `node` into `value`; `null` if it has to be written anew. */
function stepsInto(node: SourceNode, value: JsonValue): PathStep[] | null {
  if (
    node.kind === "map" &&
    isYamlMap(value) &&
    node.entries.length > 0 &&
    Object.keys(value).length > 0 &&
    !hasMergeKey(node)
  ) {
    const kept = Object.keys(value).filter((key) => Object.hasOwn(node.value, key));
    if (kept.length === 0) return null;
    const gone = Object.keys(node.value).filter((key) => !Object.hasOwn(value, key));
    return [
      ...Object.entries(value).map(
        ([key, item]): PathStep =>
          (now, path) =>
            planValue(now, [...path, key], item),
      ),
      ...gone.map(
        (key): PathStep =>
          (now, path) =>
            planRemoval(now, [...path, key]),
      ),
    ];
  }
  if (node.kind === "list" && Array.isArray(value) && node.items.length > 0 && value.length > 0) {
    return listSteps(node.value, value);
  }
  return null;
}

function listSteps(before: readonly JsonValue[], after: readonly JsonValue[]): PathStep[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSameValue(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSameValue(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const replaced = shorter - head - tail;
  const steps: PathStep[] = [];
  for (let index = head; index < head + replaced; index++) {
    const item = after[index];
    if (item !== undefined) steps.push((now, path) => planValue(now, [...path, index], item));
  }
  for (let index = head + replaced; index < after.length - tail; index++) {
    const item = after[index];
    if (item !== undefined) steps.push((now, path) => planInsertItem(now, path, index, item));
  }
  for (let index = before.length - tail - 1; index >= head + replaced; index--) {
    steps.push((now, path) => planRemoval(now, [...path, index]));
  }
  return steps;
}

function planInsertItem(source: ParsedSource, path: ValuePath, index: number, value: JsonValue): SplicePlan {
  const at = findBlock(source, String(path[0]));
  const root = at === null ? null : rootMapOf(at.block);
  const target = root === null ? null : findTarget(root, path);
  invariant(
    at !== null && target?.kind === "found" && target.slot.node.kind === "list",
    "the list to extend is written here",
  );
  return edits(at, insertItem(at.block.text, target.slot.node, index, value, styleOfText(source)));
}

function edits(at: PlacedBlock, edit: TextEdit): SplicePlan & { ok: true } {
  const splice = toSplice(at.block.text, edit, at.start);
  return { ok: true, splices: splice === null ? [] : [splice] };
}

function refuseIndex(path: ValuePath): SplicePlan {
  return {
    ok: false,
    refusal: { code: "index_out_of_range", message: `${formatValuePath(path)} leads past the end of a list.` },
  };
}
