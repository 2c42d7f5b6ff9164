import { type ParsedSource, type PlacedBlock, rootMapOf } from "@/lib/core/yaml/parse-source";
import { columnAt, lineBreakOf } from "@/lib/core/yaml/source-lines";
import type { SourceMap } from "@/lib/core/yaml/source-tree";
import type { BlockStyle } from "@/lib/core/yaml/write-block";

export interface EditStyle extends BlockStyle {
  lineBreak: "\n" | "\r\n";
}

/**
 * How the text is laid out: its line break, and the indentation of the first nested map and the first list, in the block that is
 * edited if it has any, else in the others; else two columns.
 */
export function styleOfText(source: ParsedSource, edited: PlacedBlock | null): EditStyle {
  const found: { map?: number; list?: number } = {};
  for (const { block } of edited === null ? source.blocks : [edited, ...source.blocks]) {
    const root = rootMapOf(block);
    if (root !== null && !root.isFlow) findIndents(block.text, root, found);
    if (found.map !== undefined && found.list !== undefined) break;
  }
  const indentStep = found.map ?? 2;
  return { indentStep, listIndent: found.list ?? indentStep, lineBreak: lineBreakOf(source.text) };
}

function findIndents(text: string, map: SourceMap, found: { map?: number; list?: number }): void {
  for (const { node, entryStart } of map.entries) {
    if (node.kind === "map" && !node.isFlow && node.entries[0] !== undefined) {
      found.map ??= columnAt(text, node.entries[0].entryStart) - columnAt(text, entryStart);
      findIndents(text, node, found);
    } else if (node.kind === "list" && !node.isFlow && node.items[0] !== undefined) {
      found.list ??= columnAt(text, node.items[0].itemStart) - columnAt(text, entryStart);
    }
    if (found.map !== undefined && found.list !== undefined) return;
  }
}
