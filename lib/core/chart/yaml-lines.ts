import { escapeBreaks } from "@/lib/core/chart/template-text";
import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/**
 * A map as lines of block YAML, each starting with `indent`. Strings any YAML reader could take for another type are
 * quoted; empty maps and lists are `{}` and `[]`.
 */
export function yamlLines(map: YamlMap, indent = ""): string[] {
  return Object.entries(map).flatMap(([key, value]) => entryLines(yamlScalar(key), value, indent));
}

function entryLines(key: string, value: YamlValue, indent: string): string[] {
  if (isBlock(value)) return [`${indent}${key}:`, ...blockLines(value, `${indent}  `)];
  return [`${indent}${key}: ${flowText(value)}`];
}

function blockLines(value: YamlMap | YamlValue[], indent: string): string[] {
  if (!Array.isArray(value)) return yamlLines(value, indent);
  return value.flatMap((item) => {
    if (!isBlock(item)) return [`${indent}- ${flowText(item)}`];
    const [first = "", ...rest] = blockLines(item, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  });
}

function isBlock(value: YamlValue): value is YamlMap | YamlValue[] {
  return Array.isArray(value) ? value.length > 0 : isYamlMap(value) && Object.keys(value).length > 0;
}

function flowText(value: YamlValue): string {
  if (typeof value === "string") return yamlScalar(value);
  if (Array.isArray(value)) return "[]";
  return isYamlMap(value) ? "{}" : String(value);
}

/** Words YAML 1.1 or 1.2 reads as a boolean or null. */
const KEYWORDS = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

/** A string as a YAML scalar: plain where every reader takes it for that string, else in double quotes. */
function yamlScalar(text: string): string {
  const isPlain = /^[A-Za-z_/][-\w./@+]*$/.test(text) || /^[A-Za-z_/][-\w./@+]*(:[-\w./@+]+)+$/.test(text);
  const isQuantity = /^[0-9]+(m|[KMGT]i)$/.test(text);
  const isSentence = /^[A-Za-z][-\w./@+]*( [-\w./@+()]+)*$/.test(text);
  return (isPlain || isQuantity || isSentence) && !KEYWORDS.test(text) ? text : escapeBreaks(JSON.stringify(text));
}
