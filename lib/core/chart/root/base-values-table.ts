import { type ValuesRow, valuesTable } from "@/lib/core/chart/values-table";
import type { Design } from "@/lib/core/design/design";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";
import { isYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** A table of what values.yaml sets. The words are the comment above the key, else those of the schema. */
export function baseValuesTable(design: Design): string {
  const { value, locate } = parseValues(design.values);
  const lines = design.values.split("\n");
  const commentAbove = (path: string[]): string => {
    const line = locate(path)?.line ?? 1;
    return /^\s*# -- (.*)$/.exec(lines[line - 2] ?? "")?.[1] ?? "";
  };
  return valuesTable(rowsBelow(value, buildValuesSchema(design), [], commentAbove));
}

function rowsBelow(
  values: YamlMap,
  schema: JsonSchema | undefined,
  path: string[],
  commentAbove: (path: string[]) => string,
): ValuesRow[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const here = [...path, key];
    const known = schema?.properties?.[key];
    if (isYamlMap(value) && Object.keys(value).length > 0) return rowsBelow(value, known, here, commentAbove);
    return [{ key: here.join("."), value, description: commentAbove(here) || (known?.description ?? "") }];
  });
}
