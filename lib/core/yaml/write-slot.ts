import type { JsonValue } from "@/lib/core/values/json-value";
import type { EditStyle } from "@/lib/core/yaml/edit-style";
import type { Slot } from "@/lib/core/yaml/edit-target";
import { columnAt, endWithComments, lineEndAt } from "@/lib/core/yaml/source-lines";
import type { SourceNode } from "@/lib/core/yaml/source-tree";
import type { TextEdit } from "@/lib/core/yaml/text-edit";
import { writeFlow, writeValue } from "@/lib/core/yaml/write-block";
import { quote, writeLiteral } from "@/lib/core/yaml/write-scalar";

/** Writes `value` where another one stands. Comments beside the key and behind a one-line value stay; those inside a removed map or list go. */
export function editSlot(text: string, slot: Slot, value: JsonValue, style: EditStyle): TextEdit {
  const { node } = slot;
  const isBlockCollection = (node.kind === "map" || node.kind === "list") && !node.isFlow;
  if (slot.isInFlow) {
    const insert = keepQuotes(node, value, true) ?? writeFlow(value);
    if (slot.lacksColon) return { start: slot.indicatorEnd, end: slot.indicatorEnd, insert: `: ${insert}` };
    if (node.start === node.end)
      return { start: slot.indicatorEnd, end: node.end, insert: ` ${keepAnchor(node)}${insert}` };
    return { start: node.propsStart, end: node.end, insert: keepAnchor(node) + insert };
  }
  const indent = columnAt(text, slot.start);
  const lead = text.slice(slot.indicatorEnd, node.propsStart);
  const leadEnd = lineEndAt(text, slot.indicatorEnd);
  const isBelow = leadEnd < node.propsStart;
  const comment = isBelow ? text.slice(slot.indicatorEnd, leadEnd).trimEnd() : "";
  const tail = isBlockCollection ? "" : tailComment(text, node);
  const end = isBlockCollection ? endWithComments(text, node.end, indent + 1) : lineEndAt(text, node.end);

  // A comment that is indented below the value would become a part of a literal text.
  const withoutLiterals = endWithComments(text, end, indent + 1) > end;
  const written = writeValue(value, indent, slot.isItem, { ...style, withoutLiterals }, []);
  const head = keepQuotes(node, value, false) ?? written.head;
  const props = keepAnchor(node).trimEnd();
  const gap = isBelow || !/^[ \t]+$/.test(lead) ? " " : lead;
  const isCompact = slot.isItem && head === "" && props === "" && comment === "" && tail === "";
  const [firstLine = "", ...otherLines] = written.body;
  const firstPart = [props, isCompact ? firstLine.trimStart() : head].filter((part) => part !== "").join(" ");
  const keyLine = `${firstPart === "" ? "" : gap + firstPart}${comment}${tail}`;
  const lines = [keyLine, ...(isCompact ? otherLines : written.body)];
  return { start: slot.indicatorEnd, end, insert: lines.join(style.lineBreak) };
}

/** What stands behind a value on its last line, with the spaces before it; for a block scalar, the comment behind its head. */
function tailComment(text: string, node: SourceNode): string {
  if (node.kind === "scalar" && node.style === "block") {
    return /\s+#.*$/.exec(text.slice(node.start, lineEndAt(text, node.start)))?.[0] ?? "";
  }
  return text.slice(node.end, lineEndAt(text, node.end));
}

/** The anchor of the value that goes: whoever refers to it shall find the new value, if that is allowed at all. */
function keepAnchor(node: SourceNode): string {
  return node.anchor === null || node.kind === "alias" ? "" : `&${node.anchor} `;
}

/** A string that replaces a quoted string on one line keeps its kind of quotes. */
function keepQuotes(node: SourceNode, value: JsonValue, inFlow: boolean): string | null {
  if (node.kind !== "scalar" || typeof value !== "string" || typeof node.value !== "string") return null;
  if (node.style !== "single" && node.style !== "double") return null;
  if (!inFlow && writeLiteral(value) !== null) return null;
  return quote(value, node.style);
}
