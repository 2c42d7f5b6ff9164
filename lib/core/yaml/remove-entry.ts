import type { EditStyle } from "@/lib/core/yaml/edit-style";
import type { ParentStep } from "@/lib/core/yaml/edit-target";
import { columnAt, endWithComments, isFirstOnLine, lineEndAt, lineStartAt } from "@/lib/core/yaml/source-lines";
import { endOfEntry } from "@/lib/core/yaml/source-tree";
import type { TextEdit } from "@/lib/core/yaml/text-edit";
import { editSlot } from "@/lib/core/yaml/write-slot";

interface Element {
  start: number;
  end: number;
}

/**
 * Takes a key or an item out. A map left empty goes with its key, up to the root or to the item of a list, which becomes `{}`;
 * a list left empty becomes `[]`. Comments above what is removed stay; comments inside it go.
 */
export function removeStep(text: string, step: ParentStep, style: EditStyle): TextEdit {
  const elements: Element[] =
    step.kind === "map"
      ? step.map.entries.map((entry) => ({ start: entry.entryStart, end: endOfEntry(entry) }))
      : step.list.items.map((item) => ({
          start: item.itemStart,
          end: Math.max(item.node.end, item.itemStart + (step.list.isFlow ? 0 : 1)),
        }));
  const index = step.kind === "map" ? step.map.entries.indexOf(step.entry) : step.index;
  if (elements.length === 1) {
    if (step.kind === "map" && step.up?.kind === "map") return removeStep(text, step.up, style);
    if (step.slot !== null) return editSlot(text, step.slot, step.kind === "map" ? {} : [], style);
    if (step.kind === "map" && step.map.isFlow) return { start: step.map.start, end: step.map.end, insert: "{}" };
  }
  const isFlow = step.kind === "map" ? step.map.isFlow : step.list.isFlow;
  return isFlow ? removeFromFlow(elements, index) : removeLines(text, elements, index);
}

function removeFromFlow(elements: readonly Element[], index: number): TextEdit {
  const element = elements[index] ?? { start: 0, end: 0 };
  const next = elements[index + 1];
  if (next !== undefined) return { start: element.start, end: next.start, insert: "" };
  return { start: elements[index - 1]?.end ?? element.start, end: element.end, insert: "" };
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
