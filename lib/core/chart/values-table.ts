import { hasProperties, type JsonSchema } from "@/lib/core/schema/json-schema";
import type { YamlValue } from "@/lib/core/values/yaml-value";

interface Row {
  key: string;
  type: string;
  value: string;
  description: string;
}

/**
 * A Markdown table of every key a schema gives a default, as helm-docs writes it. `lookUp` replaces the default,
 * e.g. by what a values file says; undefined keeps the schema's.
 */
export function valuesTable(
  schema: JsonSchema,
  lookUp: (path: string[]) => YamlValue | undefined = () => undefined,
): string {
  const rows = collectRows(schema, [], lookUp).map(
    ({ key, type, value, description }) => `| \`${key}\` | ${type} | ${value} | ${description} |`,
  );
  return ["| Key | Type | Default | Description |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function collectRows(schema: JsonSchema, path: string[], lookUp: (path: string[]) => YamlValue | undefined): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const here = [...path, key];
    const value = lookUp(here) ?? property.default;
    if (property.default === undefined && hasProperties(property)) return collectRows(property, here, lookUp);
    if (value === undefined) return [];
    return [
      {
        key: here.join("."),
        type: [property.type ?? "any"]
          .flat()
          .filter((type) => type !== "null")
          .join(" or "),
        value: code(formatValue(value)),
        description: escapeCell(property.description ?? ""),
      },
    ];
  });
}

function formatValue(value: YamlValue): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? Number(part) : part));
}

/** Inline code that holds any text, in one cell. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll("|", "\\|").replaceAll("\n", " ")}\``;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}
