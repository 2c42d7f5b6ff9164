import type { SchemaError } from "@/lib/core/diagnostics/schema-errors";
import type { JsonSchemaType, ValueUnit } from "@/lib/core/schema/json-schema";
import { formatValuePath } from "@/lib/core/values/value-path";
import type { YamlValue } from "@/lib/core/values/yaml-value";

/** What is wrong with a value, in one sentence that starts with its path. */
export function schemaSentence({ path, keyword, schema, value }: SchemaError): string {
  const name = path.length === 0 ? "The root of the values" : formatValuePath(path);
  const unit = schema["x-unit"];
  switch (keyword) {
    case "type":
      return `${name} must be ${expected(schema.type, unit)}, not ${shown(value)}.`;
    case "enum":
      return `${name} must be one of ${(schema.enum ?? []).map(shown).join(", ")}, not ${shown(value)}.`;
    case "const":
      return `${name} must be ${shown(schema.const)}, not ${shown(value)}.`;
    case "minimum":
      return `${name} must be at least ${schema.minimum}, not ${shown(value)}.`;
    case "maximum":
      return `${name} must be at most ${schema.maximum}, not ${shown(value)}.`;
    case "pattern":
      return unit === undefined || UNIT_WORDS[unit] === undefined
        ? `${name} does not have the form it must have: ${shown(value)} does not match ${schema.pattern}.`
        : `${name} must be ${UNIT_WORDS[unit]}, not ${shown(value)}.`;
    case "minLength":
      return schema.minLength === 1
        ? `${name} must not be empty.`
        : `${name} must have at least ${schema.minLength} characters.`;
    case "maxLength":
      return `${name} must have at most ${schema.maxLength} characters.`;
    case "minItems":
      return `${name} needs at least ${count(schema.minItems, "item")}.`;
    case "minProperties":
      return `${name} needs at least ${count(schema.minProperties, "key")}.`;
    case "uniqueItems":
      return `${name} has the same item twice.`;
    case "required":
      return `${name} needs ${missingKeys(schema.required ?? [], value)}.`;
    case "propertyNames":
      return `${name} is not a name that is allowed here.`;
    case "false":
      return `${name} is not a key the chart knows.`;
    default:
      return `${name} does not fit: ${schema.description ?? `it breaks the rule "${keyword}" of its schema`}.`;
  }
}

const TYPE_WORDS: Record<JsonSchemaType, string> = {
  object: "a map",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "null",
};

const UNIT_WORDS: Partial<Record<ValueUnit, string>> = {
  cpu: "an amount of CPU such as 500m or 1.5",
  memory: "an amount of memory such as 256Mi or 1Gi",
  storage: "a size such as 10Gi",
};

function expected(type: JsonSchemaType | JsonSchemaType[] | undefined, unit: ValueUnit | undefined): string {
  const words = unit === undefined ? undefined : UNIT_WORDS[unit];
  if (words !== undefined) return words;
  return [type ?? []]
    .flat()
    .map((name) => TYPE_WORDS[name])
    .join(" or ");
}

/** A value in a sentence, cut short. */
function shown(value: YamlValue | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string")
    return value === "" ? "an empty text" : JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
  return String(value);
}

function count(amount: number | undefined, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

function missingKeys(required: readonly string[], value: YamlValue | undefined): string {
  const present = typeof value === "object" && value !== null ? value : {};
  return required.filter((key) => !Object.hasOwn(present, key)).join(", ");
}
