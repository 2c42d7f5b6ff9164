import type { JsonValue } from "@/lib/core/values/json-value";
import { formatValuePath } from "@/lib/core/values/value-path";
import { isYamlMap } from "@/lib/core/values/yaml-value";
import { type BlockStyle, writeEntry, writeFlow, writeItem, writeValue } from "@/lib/core/yaml/write-block";

export interface WriteOptions {
  /** Lines of comment, without `#`, to stand above the key or item at a path in the notation of `formatValuePath`. */
  comments?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Writes a value as YAML: block style, two columns a level, keys in their own order, a line break at the end. Strings are
 * quoted exactly where some YAML 1.1 or 1.2 reader would take them for something else. `parseValues` and Helm read back the
 * same value; the same value always gives the same text. The value must be what JSON can hold (`isWritable`).
 */
export function stringifyYaml(value: JsonValue, options: WriteOptions = {}): string {
  const { comments } = options;
  const style: BlockStyle = {
    indentStep: 2,
    listIndent: 2,
    commentsAt: comments === undefined ? undefined : (path) => comments.get(formatValuePath(path)) ?? [],
  };
  if (isYamlMap(value) && Object.keys(value).length > 0) {
    return joinLines(Object.entries(value).flatMap(([key, item]) => writeEntry(key, item, 0, style)));
  }
  if (Array.isArray(value) && value.length > 0) {
    return joinLines(value.flatMap((item, index) => writeItem(item, 0, style, [index])));
  }
  if (typeof value !== "string") return joinLines([writeFlow(value)]);
  const { head, body } = writeValue(value, 0, false, style, []);
  return joinLines([head, ...body]);
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
