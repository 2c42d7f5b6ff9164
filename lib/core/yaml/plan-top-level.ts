import { invariant } from "@/lib/core/invariant";
import type { Splice } from "@/lib/core/text/splice";
import type { JsonValue } from "@/lib/core/values/json-value";
import { planOf } from "@/lib/core/yaml/edit-plan";
import { type EditStyle, styleOfText } from "@/lib/core/yaml/edit-style";
import { insertEntry } from "@/lib/core/yaml/insert-entry";
import type { ParsedSource } from "@/lib/core/yaml/parse-source";
import { columnAt, isFirstOnLine } from "@/lib/core/yaml/source-lines";
import type { SourceNode } from "@/lib/core/yaml/source-tree";
import type { TextEdit } from "@/lib/core/yaml/text-edit";
import { writeEntry } from "@/lib/core/yaml/write-block";

/** Plans a new top-level key at the end of the text. With `isSetOff` a blank line stands before it. */
export function planTopLevel(source: ParsedSource, key: string, value: JsonValue, isSetOff: boolean): Splice[] {
  const style = styleOfText(source, null);
  const { text } = source;
  const first = source.blocks[0];
  const root = first === undefined ? null : first.block.root;
  invariant(first !== undefined, "a usable text has at least one block");
  if (root !== null && (root.kind !== "map" || root.isFlow) && root.start !== root.end) {
    const isEmpty = root.kind !== "map" || root.entries.length === 0;
    const edit = isEmpty
      ? replaceRoot(first.block.text, root, key, value, style)
      : insertEntry(first.block.text, root, key, value, style);
    return planOf(first, edit).splices;
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
