import type { FormField } from "@/lib/core/schema/component-fields";
import type { JsonSchemaType } from "@/lib/core/schema/json-schema";
import { validateField } from "@/lib/core/schema/validate-field";
import type { JsonValue } from "@/lib/core/values/json-value";
import type { YamlValue } from "@/lib/core/values/yaml-value";

/** `undefined`: nothing is set here, the layers below show through. */
export type ParsedInput = { ok: true; value: JsonValue | undefined } | { ok: false; message: string };

/** What a typed text means for a field of one line. Numbers and quantities that are cleared go back to what is inherited. */
export function parseInput(field: FormField, text: string): ParsedInput {
  const value = readText(field, text);
  if (value === undefined) return { ok: true, value };
  const message = validateField(field, value);
  return message === null ? { ok: true, value } : { ok: false, message };
}

function readText(field: FormField, text: string): string | number | undefined {
  if (field.input === "text") return allowsType(field, "string") ? text : (plainNumber(text) ?? text);
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (field.input === "number") return plainNumber(trimmed) ?? trimmed;
  // A quantity that is a bare number (`cpu: 2`) is one in YAML too, where the chart's schema takes it.
  return field.input === "quantity" && allowsType(field, "number", "integer")
    ? (plainNumber(trimmed) ?? trimmed)
    : trimmed;
}

/** Only texts that come back from YAML the same: not `1e3`, `007` or `1.50`. */
function plainNumber(text: string): number | null {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && String(value) === text ? value : null;
}

function allowsType({ schema }: FormField, ...types: JsonSchemaType[]): boolean {
  const allowed = schema.type === undefined ? [] : Array.isArray(schema.type) ? schema.type : [schema.type];
  return allowed.length === 0 || types.some((type) => allowed.includes(type));
}

/** How a value of one line is shown in its field. */
export function formatInput(value: YamlValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
