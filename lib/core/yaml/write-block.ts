import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";
import type { ValuePath } from "@/lib/core/values/value-path";
import { isScalar, UNPRINTABLE, writeKey, writeLiteral, writeScalar } from "@/lib/core/yaml/write-scalar";

const UNPRINTABLE_RUN = new RegExp(`(?:${UNPRINTABLE.source})+`, "gu");

export interface BlockStyle {
  /** Columns a map is indented below its key. */
  indentStep: number;
  /** Columns the dashes of a list are indented below its key. */
  listIndent: number;
  /** Write texts of several lines in quotes: what follows would be taken for a part of a literal one. */
  withoutLiterals?: boolean;
  /** Lines to write as comments above the key or item at a path. */
  commentsAt?: (path: ValuePath) => readonly string[];
}

/** The lines of one entry of a block map whose key stands at column `indent`, without line breaks. */
export function writeEntry(
  key: string,
  value: JsonValue,
  indent: number,
  style: BlockStyle,
  path: ValuePath = [key],
): string[] {
  const pad = " ".repeat(indent);
  const { head, body } = writeValue(value, indent, false, style, path);
  return [...commentLines(path, pad, style), `${pad}${writeKey(key, false)}:${head === "" ? "" : ` ${head}`}`, ...body];
}

/** The lines of one item of a block list whose dash stands at column `indent`. */
export function writeItem(value: JsonValue, indent: number, style: BlockStyle, path: ValuePath): string[] {
  const pad = " ".repeat(indent);
  const { head, body } = writeValue(value, indent, true, style, path);
  const comments = commentLines(path, pad, style);
  if (head !== "") return [...comments, `${pad}- ${head}`, ...body];
  const [first = "", ...rest] = body;
  if (first.trimStart().startsWith("#")) return [...comments, `${pad}-`, ...body];
  return [...comments, `${pad}- ${first.trimStart()}`, ...rest];
}

/**
 * What stands behind a colon or dash at column `indent`: `head` on the same line, `body` on the lines below.
 * A map or list that is not empty has no head.
 */
export function writeValue(
  value: JsonValue,
  indent: number,
  isItem: boolean,
  style: BlockStyle,
  path: ValuePath,
): { head: string; body: string[] } {
  const inner = isItem ? indent + 2 : indent + style.indentStep;
  if (typeof value === "string") {
    const literal = style.withoutLiterals === true ? null : writeLiteral(value);
    if (literal === null) return { head: writeScalar(value, false), body: [] };
    const pad = " ".repeat(inner);
    return { head: literal.head, body: literal.lines.map((line) => (line === "" ? "" : pad + line)) };
  }
  if (isScalar(value) || isEmpty(value)) return { head: writeFlow(value), body: [] };
  if (Array.isArray(value)) {
    const dashes = isItem ? inner : indent + style.listIndent;
    return { head: "", body: value.flatMap((item, index) => writeItem(item, dashes, style, [...path, index])) };
  }
  return {
    head: "",
    body: Object.entries(value).flatMap(([key, item]) => writeEntry(key, item, inner, style, [...path, key])),
  };
}

/** Writes a value on one line, as it can stand between brackets or braces. */
export function writeFlow(value: JsonValue): string {
  if (isScalar(value)) return writeScalar(value, true);
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(", ")}]`;
  return `{${Object.entries(value).map(writeFlowEntry).join(", ")}}`;
}

export function writeFlowEntry([key, value]: readonly [string, JsonValue]): string {
  return `${writeKey(key, true)}: ${writeFlow(value)}`;
}

/** A comment stays on its line whatever it says: what cannot stand in a comment becomes a space. */
function commentLines(path: ValuePath, pad: string, style: BlockStyle): string[] {
  const lines = (style.commentsAt?.(path) ?? []).map((line) => line.replace(UNPRINTABLE_RUN, " ").trimEnd());
  return lines.map((line) => (line === "" ? `${pad}#` : `${pad}# ${line}`));
}

function isEmpty(value: JsonValue[] | JsonMap): boolean {
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}
