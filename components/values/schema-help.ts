import { keysAtLine } from "@/components/values/path-at-line";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { isYamlMap, type YamlValue } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** Something that can be written at a place of a values text. */
export interface Suggestion {
  label: string;
  insertText: string;
  kind: "key" | "value";
  /** Short, beside the label. */
  detail: string;
  documentation: string;
}

/** The schema of the value under `keys`, or null where the schema knows nothing. */
export function schemaAt(schema: JsonSchema, keys: readonly string[]): JsonSchema | null {
  let current: JsonSchema | null = schema;
  for (const key of keys) current = current === null ? null : propertyOf(current, key);
  return current;
}

function propertyOf(schema: JsonSchema, key: string): JsonSchema | null {
  const { properties, patternProperties, additionalProperties } = schema;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key] ?? null;
  const pattern = Object.keys(patternProperties ?? {}).find((candidate) => new RegExp(candidate, "u").test(key));
  if (pattern !== undefined) return patternProperties?.[pattern] ?? null;
  return typeof additionalProperties === "object" ? additionalProperties : null;
}

const KEY_START = /^(\s*)([\w.$/-]*)$/;
const VALUE_START = /^\s*(?:[\w.$/-]+|"[^"]*"|'[^']*'):\s+(\S*)$/;

/** What can stand where the caret is: keys the map does not have yet, or values the schema names. `line` is 1-based. */
export function suggestionsAt(text: string, line: number, column: number, schema: JsonSchema): Suggestion[] {
  const lines = text.split("\n");
  const before = (lines[line - 1] ?? "").slice(0, column - 1);
  if (VALUE_START.test(before)) return valueSuggestions(schemaAt(schema, keysAtLine(text, line)));
  const match = KEY_START.exec(before);
  if (match === null) return [];
  const indent = match[1] ?? "";
  // The line with some key on it, so that its place can be told from its indentation.
  const probe = [...lines.slice(0, line - 1), `${indent}key:`].join("\n");
  const parent = keysAtLine(probe, line).slice(0, -1);
  return keySuggestions(schemaAt(schema, parent), getAtPath(parseValues(text).value, parent), indent);
}

function keySuggestions(schema: JsonSchema | null, present: YamlValue | undefined, indent: string): Suggestion[] {
  return Object.entries(schema?.properties ?? {})
    .filter(([key]) => !(isYamlMap(present) && Object.hasOwn(present, key)))
    .map(([key, property]) => ({
      label: key,
      insertText: opensBlock(property) ? `${key}:\n${indent}  ` : `${key}: `,
      kind: "key",
      detail: property.title ?? "",
      documentation: describeSchema(property),
    }));
}

function opensBlock({ type, properties }: JsonSchema): boolean {
  return properties !== undefined || type === "object";
}

function valueSuggestions(schema: JsonSchema | null): Suggestion[] {
  if (schema === null) return [];
  const types = [schema.type ?? []].flat();
  const values = [
    ...(schema.enum ?? []),
    ...(types.includes("boolean") ? [true, false] : []),
    ...(schema.default === undefined ? [] : [schema.default]),
    ...(schema.examples ?? []),
  ].filter((value) => typeof value !== "object" || value === null);
  return [...new Set(values.map(writeScalar))].map((label) => ({
    label,
    insertText: label,
    kind: "value",
    detail: schema.default !== undefined && writeScalar(schema.default) === label ? "default" : "",
    documentation: describeSchema(schema),
  }));
}

function writeScalar(value: YamlValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = /^[A-Za-z/][\w./-]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain || /^\d+(\.\d+)?(m|[KMGT]i?)$/.test(value) ? value : JSON.stringify(value);
}

/** A value in a few lines of Markdown: what it is, what it may be, what it is without being set. */
export function describeSchema(schema: JsonSchema): string {
  const facts = [
    schema.type === undefined ? null : `Type: ${[schema.type].flat().join(" or ")}`,
    schema.enum === undefined ? null : `One of: ${schema.enum.map((value) => `\`${writeScalar(value)}\``).join(", ")}`,
    schema.minimum === undefined ? null : `At least ${schema.minimum}`,
    schema.maximum === undefined ? null : `At most ${schema.maximum}`,
    schema.default === undefined ? null : `Default: \`${JSON.stringify(schema.default)}\``,
  ];
  const title = schema.title === undefined ? null : `**${escapeMarkdown(schema.title)}**`;
  const description = schema.description === undefined ? null : escapeMarkdown(schema.description);
  return [title, description, facts.filter((fact) => fact !== null).join("  \n")].filter(Boolean).join("\n\n");
}

/** Titles and descriptions are plain text, partly typed by users. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_[\]<>#|~]/g, "\\$&");
}

/** What to say about the key on a line, with its extent in the line; null where there is no key the schema knows. */
export function helpAt(
  text: string,
  line: number,
  column: number,
  schema: JsonSchema,
): { markdown: string; startColumn: number; endColumn: number } | null {
  const current = text.split("\n", line)[line - 1] ?? "";
  const match = /^(\s*)([\w.$/-]+|"[^"]*"|'[^']*'):(?=\s|$)/.exec(current);
  if (match === null) return null;
  const startColumn = (match[1] ?? "").length + 1;
  const endColumn = startColumn + (match[2] ?? "").length;
  if (column < startColumn || column > endColumn) return null;
  const property = schemaAt(schema, keysAtLine(text, line));
  const markdown = property === null ? "" : describeSchema(property);
  return markdown === "" ? null : { markdown, startColumn, endColumn };
}
