import type { ValuePath } from "@/lib/core/values/value-path";
import type { EditStyle } from "@/lib/core/yaml/edit-style";
import type { ParentStep } from "@/lib/core/yaml/edit-target";
import { columnAt, endWithComments, isFirstOnLine, lineEndAt, lineStartAt } from "@/lib/core/yaml/source-lines";
import { endOfEntry, endOfItem } from "@/lib/core/yaml/source-tree";
import type { TextEdit } from "@/lib/core/yaml/text-edit";
import { editSlot } from "@/lib/core/yaml/write-slot";

interface Element {
  start: number;
  end: number;
}

/** The key or item that goes when `step` goes: a map left empty goes with its key, but not the root and not the item of a list. */
export function pruneUpwards(step: ParentStep, path: ValuePath): { step: ParentStep; path: ValuePath } {
  const isEmptied = step.kind === "map" && step.map.entries.length === 1;
  return isEmptied && step.up?.kind === "map" ? pruneUpwards(step.up, path.slice(0, -1)) : { step, path };
}

/**
 * Takes a key or an item out of its map or list. The item of a list that is left empty becomes `{}`, a list `[]`. Comments above
 * what is removed stay; comments inside it go, and with `takesBlankLines` the blank lines below it.
 */
export function removeStep(text: string, step: ParentStep, style: EditStyle, takesBlankLines: boolean): TextEdit {
  const elements: Element[] =
    step.kind === "map"
      ? step.map.entries.map((entry) => ({ start: entry.entryStart, end: endOfEntry(entry) }))
      : step.list.items.map((item) => ({ start: item.itemStart, end: endOfItem(step.list, item) }));
  const index = step.kind === "map" ? step.map.entries.indexOf(step.entry) : step.index;
  if (elements.length === 1) {
    if (step.slot !== null) return editSlot(text, step.slot, step.kind === "map" ? {} : [], style);
    if (step.kind === "map" && step.map.isFlow) return { start: step.map.start, end: step.map.end, insert: "{}" };
  }
  const isFlow = step.kind === "map" ? step.map.isFlow : step.list.isFlow;
  if (isFlow) return removeFromFlow(text, elements, index);
  const edit = removeLines(text, elements, index);
  const blankLines = takesBlankLines ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(edit.end))?.[0].length ?? 0) : 0;
  return { ...edit, end: edit.end + blankLines };
}

function removeFromFlow(text: string, elements: readonly Element[], index: number): TextEdit {
  const element = elements[index] ?? { start: 0, end: 0 };
  const next = elements[index + 1];
  if (next !== undefined) return { start: element.start, end: next.start, insert: "" };
  const start = elements[index - 1]?.end ?? element.start;
  const commaBefore = /^\s*,/.exec(text.slice(start, element.start))?.[0].length;
  const commaBehind = /^\s*,/.exec(text.slice(element.end))?.[0].length;
  if (commaBefore === undefined || commaBehind === undefined) return { start, end: element.end, insert: "" };
  return { start: start + commaBefore, end: element.end + commaBehind, insert: "" };
}

function removeLines(text: string, elements: readonly Element[], index: number): TextEdit {
  const element = elements[index] ?? { start: 0, end: 0 };
  const column = columnAt(text, element.start);
  const end = endWithComments(text, element.end, column + 1);
  if (!isFirstOnLine(text, element.start)) {
    // The first of its map or list, behind a dash: the next one takes its place, unless comments stand between them.
    const next = elements[index + 1]?.start ?? end;
    const hasComment = text.slice(element.end, next).includes("#");
    return hasComment
      ? { start: element.start, end: lineEndAt(text, end), insert: "" }
      : { start: element.start, end: next, insert: "" };
  }
  const lineStart = lineStartAt(text, element.start);
  if (end === text.length && lineStart > 0) {
    return { start: text[lineStart - 2] === "\r" ? lineStart - 2 : lineStart - 1, end, insert: "" };
  }
  return { start: lineStart, end: afterLineBreak(text, end), insert: "" };
}

function afterLineBreak(text: string, lineEnd: number): number {
  if (text.startsWith("\r\n", lineEnd)) return lineEnd + 2;
  return text.startsWith("\n", lineEnd) ? lineEnd + 1 : lineEnd;
}
