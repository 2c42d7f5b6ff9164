import type { FormField } from "@/lib/core/schema/component-fields";
import type { JsonSchema, JsonSchemaType } from "@/lib/core/schema/json-schema";
import { isYamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** What is wrong with a value for a field, as one sentence for the person who typed it; null if nothing is. */
export function validateField(field: FormField, value: YamlValue): string | null {
  return problemOf(field.schema, value, field.unit ?? field.schema["x-unit"]);
}

function problemOf(schema: JsonSchema, value: YamlValue, unit = schema["x-unit"]): string | null {
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types !== null && !types.some((type) => isOfType(type, value))) return expected(types, unit);
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return `Choose one of ${schema.enum.map((option) => String(option)).join(", ")}.`;
  }
  if (schema.const !== undefined && value !== schema.const) return `Must be ${String(schema.const)}.`;
  if (typeof value === "string") return textProblem(schema, value, unit);
  if (typeof value === "number" || typeof value === "bigint") return numberProblem(schema, value);
  if (Array.isArray(value)) return listProblem(schema, value);
  if (isYamlMap(value)) return mapProblem(schema, value);
  return null;
}

function isOfType(type: JsonSchemaType, value: YamlValue): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isYamlMap(value);
    case "integer":
      return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
    case "number":
      return typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
    default:
      return typeof value === type;
  }
}

const TYPE_WORDS: Record<JsonSchemaType, string> = {
  null: "nothing",
  array: "a list",
  object: "a map of keys and values",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  string: "a text",
};

const UNIT_WORDS: Record<string, string> = {
  cpu: "Write cores or millicores, such as 0.5 or 500m.",
  memory: "Write an amount with a unit, such as 512Mi or 2Gi.",
  storage: "Write an amount with a unit, such as 10Gi.",
};

function expected(types: readonly JsonSchemaType[], unit: string | undefined): string {
  const words = types.filter((type) => type !== "null").map((type) => TYPE_WORDS[type]);
  return (unit && UNIT_WORDS[unit]) ?? `Must be ${words.join(" or ")}.`;
}

function textProblem(schema: JsonSchema, value: string, unit: string | undefined): string | null {
  if (schema.minLength !== undefined && value.length < schema.minLength) return "Must not be empty.";
  if (schema.maxLength !== undefined && value.length > schema.maxLength) {
    return `Must have at most ${schema.maxLength} characters.`;
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) {
    return (unit && UNIT_WORDS[unit]) ?? patternWords(schema.pattern);
  }
  return null;
}

/** Sentences for the patterns our schemas use; for any other the pattern itself. */
function patternWords(pattern: string): string {
  if (pattern === "^/") return "Must start with a slash.";
  if (pattern === "^[0-9]+%$") return "Write a whole number or a percentage such as 25%.";
  if (pattern.includes("sha256")) return "Write sha256: and 64 hexadecimal digits.";
  if (pattern.includes("[-a-z0-9]")) return "Use lower-case letters, digits and dashes, starting with a letter.";
  if (pattern.includes("ns|us|ms")) return "Write a duration such as 30s, 5m or 1h.";
  return `Must match ${pattern}.`;
}

function numberProblem({ minimum, maximum }: JsonSchema, value: number | bigint): string | null {
  const isTooSmall = minimum !== undefined && value < minimum;
  const isTooLarge = maximum !== undefined && value > maximum;
  if (!isTooSmall && !isTooLarge) return null;
  if (minimum !== undefined && maximum !== undefined) return `Must be between ${minimum} and ${maximum}.`;
  return isTooSmall ? `Must be at least ${minimum}.` : `Must be at most ${maximum}.`;
}

function listProblem({ items, minItems }: JsonSchema, value: readonly YamlValue[]): string | null {
  if (minItems !== undefined && value.length < minItems)
    return `Needs at least ${minItems} item${minItems === 1 ? "" : "s"}.`;
  if (items === undefined) return null;
  for (const [index, item] of value.entries()) {
    const problem = problemOf(items, item);
    if (problem !== null) return `Item ${index + 1}: ${problem}`;
  }
  return null;
}

function mapProblem(schema: JsonSchema, value: { [key: string]: YamlValue }): string | null {
  for (const required of schema.required ?? []) {
    if (!(required in value)) return `The key ${required} is missing.`;
  }
  for (const [key, below] of Object.entries(value)) {
    if (schema.propertyNames !== undefined && !isNameAllowed(schema.propertyNames, key)) {
      return `The key ${key} cannot be set here.`;
    }
    const property = propertyFor(schema, key);
    if (property === false) return `There is no key ${key}.`;
    const problem = typeof property === "object" ? problemOf(property, below) : null;
    if (problem !== null) return `${key}: ${problem}`;
  }
  return null;
}

function propertyFor(schema: JsonSchema, key: string): boolean | JsonSchema {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key] ?? true;
  for (const [pattern, property] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, "u").test(key)) return property;
  }
  return schema.additionalProperties ?? true;
}

function isNameAllowed({ pattern, not }: JsonSchema, key: string): boolean {
  if (pattern !== undefined && !new RegExp(pattern, "u").test(key)) return false;
  return not?.pattern === undefined || !new RegExp(not.pattern, "u").test(key);
}
