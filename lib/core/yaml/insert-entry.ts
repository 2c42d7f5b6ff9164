import type { JsonValue } from "@/lib/core/values/json-value";
import type { EditStyle } from "@/lib/core/yaml/edit-style";
import { columnAt, endWithComments, isFirstOnLine, lineStartAt } from "@/lib/core/yaml/source-lines";
import { endOfEntry, endOfItem, type SourceList, type SourceMap } from "@/lib/core/yaml/source-tree";
import type { TextEdit } from "@/lib/core/yaml/text-edit";
import { writeEntry, writeFlow, writeFlowEntry, writeItem } from "@/lib/core/yaml/write-block";

/** Adds a key at the end of a map that has at least one. Comments as deep as the map's keys stay above the new one. */
export function insertEntry(text: string, map: SourceMap, key: string, value: JsonValue, style: EditStyle): TextEdit {
  const last = map.entries.at(-1);
  const first = map.entries[0];
  if (last === undefined || first === undefined)
    return { start: map.start, end: map.end, insert: `{${writeFlowEntry([key, value])}}` };
  const end = endOfEntry(last);
  if (map.isFlow) return insertIntoFlow(text, map, end, last.entryStart, writeFlowEntry([key, value]), style);
  const column = columnAt(text, first.entryStart);
  return insertLines(endWithComments(text, end, column), writeEntry(key, value, column, style), style);
}

/** Adds an item before the one at `index`, or at the end of a list that has at least one item. */
export function insertItem(
  text: string,
  list: SourceList,
  index: number,
  value: JsonValue,
  style: EditStyle,
): TextEdit {
  const next = list.items[index];
  const previous = list.items[index - 1];
  const first = list.items[0];
  if (first === undefined) return { start: list.start, end: list.end, insert: writeFlow([value]) };
  if (list.isFlow) {
    if (next !== undefined) return { start: next.itemStart, end: next.itemStart, insert: `${writeFlow(value)}, ` };
    const last = list.items.at(-1) ?? first;
    return insertIntoFlow(text, list, last.node.end, last.itemStart, writeFlow(value), style);
  }
  const column = columnAt(text, first.itemStart);
  const lines = writeItem(value, column, style, []);
  if (previous === undefined) return insertBefore(text, first.itemStart, column, lines, style);
  return insertLines(endWithComments(text, endOfItem(list, previous), column + 1), lines, style);
}

/** Puts lines below the line that ends at `at`. */
function insertLines(at: number, lines: readonly string[], style: EditStyle): TextEdit {
  return { start: at, end: at, insert: lines.map((line) => style.lineBreak + line).join("") };
}

function insertBefore(text: string, at: number, column: number, lines: readonly string[], style: EditStyle): TextEdit {
  const joined = lines.join(style.lineBreak) + style.lineBreak;
  if (isFirstOnLine(text, at)) {
    const lineStart = lineStartAt(text, at);
    return { start: lineStart, end: lineStart, insert: joined };
  }
  return { start: at, end: at, insert: joined.trimStart() + " ".repeat(column) };
}

/** Behind the last element, on a line of its own if that one has a line of its own; a comma at the end stays at the end. */
function insertIntoFlow(
  text: string,
  collection: SourceMap | SourceList,
  lastEnd: number,
  lastStart: number,
  element: string,
  style: EditStyle,
): TextEdit {
  const between = text.slice(lastEnd, collection.end - 1);
  const comma = /^\s*,/.exec(between)?.[0].length ?? 0;
  const at = lastEnd + comma;
  const gap = isFirstOnLine(text, lastStart) ? style.lineBreak + " ".repeat(columnAt(text, lastStart)) : " ";
  // A comma right behind a colon would belong to the key.
  const separator = text[lastEnd - 1] === ":" ? " ," : ",";
  return { start: at, end: at, insert: comma > 0 ? `${gap}${element},` : `${separator}${gap}${element}` };
}
