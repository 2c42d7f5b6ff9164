import { oneLine } from "@/lib/core/chart/template-text";
import { yamlLines } from "@/lib/core/chart/yaml-lines";
import { hasProperties, type JsonSchema, type ObjectSchema } from "@/lib/core/schema/json-schema";

/**
 * The text of a values.yaml that states every default of a schema, each key below a `# --` comment, which is what
 * helm-docs reads. Keys without a default are left out.
 */
export function valuesYaml(schema: ObjectSchema, heading: readonly string[]): string {
  const lines = ["# yaml-language-server: $schema=values.schema.json", ...heading.map((line) => `# ${oneLine(line)}`)];
  for (const [key, property] of Object.entries(schema.properties)) {
    const block = keyLines(key, property, "");
    if (block.length > 0) lines.push("", ...block);
  }
  return `${lines.join("\n")}\n`;
}

function keyLines(key: string, schema: JsonSchema, indent: string): string[] {
  const comment = `${indent}# -- ${oneLine(schema.description ?? schema.title ?? key)}`;
  if (schema.default !== undefined) return [comment, ...yamlLines({ [key]: schema.default }, indent)];
  if (!hasProperties(schema)) return [];
  const below = Object.entries(schema.properties).flatMap(([name, property]) =>
    keyLines(name, property, `${indent}  `),
  );
  return below.length === 0 ? [] : [comment, `${indent}${key}:`, ...below];
}
