import {
  type CheckedDesign,
  type Finding,
  type Rule,
  type ValuesView,
  valueTarget,
} from "@/lib/core/diagnostics/checked-design";
import { nearestKey } from "@/lib/core/diagnostics/nearest-key";
import { type SchemaError, schemaErrors } from "@/lib/core/diagnostics/schema-errors";
import { schemaSentence } from "@/lib/core/diagnostics/schema-sentence";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";
import { formatValuePath } from "@/lib/core/values/value-path";

/**
 * The values of every profile fit the schema the chart is exported with, or Helm refuses them: `key_unknown` for keys
 * nothing reads, `value_invalid` for everything else. A finding leads to the layer that set the value.
 */
export const schemaViolated: Rule = ({ design, views }: CheckedDesign) => {
  const schema = buildValuesSchema(design);
  return views.flatMap((view) =>
    schemaErrors(schema, view.effective.values).map((error) => finding(schema, view, error)),
  );
};

function finding(schema: JsonSchema, view: ValuesView, error: SchemaError): Finding {
  const { path, keyword } = error;
  const target = valueTarget(view, path);
  if (keyword !== "false") {
    const remedy = `Change ${formatValuePath(path) || "the values"}, or unset it.`;
    return { code: "value_invalid", severity: "error", message: schemaSentence(error), remedy, target };
  }
  const typed = String(path.at(-1) ?? "");
  const meant = nearestKey(typed, keysBeside(schema, path));
  return {
    code: "key_unknown",
    severity: "error",
    message: `${formatValuePath(path)} is not a key the chart knows; Helm refuses it.`,
    remedy:
      meant === null
        ? "Remove it, or move it where it belongs."
        : `Rename it to ${meant} if that is meant, or remove it.`,
    target,
  };
}

/** The keys the schema knows on the level of `path`. */
function keysBeside(schema: JsonSchema, path: readonly (string | number)[]): string[] {
  let level: JsonSchema | undefined = schema;
  for (const step of path.slice(0, -1)) level = typeof step === "number" ? level?.items : level?.properties?.[step];
  return Object.keys(level?.properties ?? {});
}
