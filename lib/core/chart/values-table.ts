import { hasProperties, type JsonSchema } from "@/lib/core/schema/json-schema";
import type { YamlValue } from "@/lib/core/values/yaml-value";

/** One line of a table of values. */
export interface ValuesRow {
  key: string;
  value: YamlValue;
  description: string;
}

/** A Markdown table of values, in the columns of helm-docs. */
export function valuesTable(rows: readonly ValuesRow[]): string {
  const lines = rows.map(
    ({ key, value, description }) =>
      `| \`${cell(key)}\` | ${typeName(value)} | ${code(JSON.stringify(value, plainNumbers))} | ${cell(description).replaceAll("<", "&lt;")} |`,
  );
  return ["| Key | Type | Default | Description |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

/** A row for every key a schema gives a default. */
export function defaultRows(schema: JsonSchema, path: readonly string[] = []): ValuesRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const here = [...path, key];
    const { default: value, description = "" } = property;
    if (value !== undefined) return [{ key: here.join("."), value, description }];
    return hasProperties(property) ? defaultRows(property, here) : [];
  });
}

function typeName(value: YamlValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number" || typeof value === "bigint") return "int";
  return typeof value;
}

function plainNumbers(_key: string, part: unknown): unknown {
  return typeof part === "bigint" ? Number(part) : part;
}

/** Inline code that holds any text, in one cell. */
function code(text: string): string {
  return `\`${cell(text).replaceAll("`", "'")}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
