import type { YamlMap, YamlValue } from "@/lib/core/values/yaml-value";

export type JsonSchemaType = "object" | "array" | "string" | "integer" | "number" | "boolean" | "null";

/** What a number or quantity counts; the form shows it and knows how to write it. */
export type ValueUnit = "cpu" | "memory" | "storage" | "seconds" | "percent";

/**
 * The part of JSON Schema draft-07 our charts use. Helm checks values with it, the editor completes and explains with
 * it, and the form is built from it. `pattern` must mean the same in JavaScript and in Go (RE2): no look-around.
 */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: JsonSchemaType | JsonSchemaType[];
  default?: YamlValue;
  examples?: YamlValue[];
  enum?: YamlValue[];
  const?: YamlValue;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  required?: string[];
  minProperties?: number;
  items?: JsonSchema;
  minItems?: number;
  uniqueItems?: boolean;
  not?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  "x-unit"?: ValueUnit;
  /** Heading the form puts the field under. Inherited by what lies below. */
  "x-group"?: string;
  /** False for what a form does not offer: rare keys, and secrets, which a design never holds. */
  "x-form"?: boolean;
}

/** A schema of a whole values file. */
export interface ValuesSchema extends JsonSchema {
  $schema: "http://json-schema.org/draft-07/schema#";
  type: "object";
  properties: Record<string, JsonSchema>;
}

/** A schema of one level of a values file with keys of its own. */
export interface ObjectSchema extends JsonSchema {
  type: "object";
  properties: Record<string, JsonSchema>;
}

export function hasProperties(schema: JsonSchema): schema is ObjectSchema {
  return schema.properties !== undefined;
}

/** The defaults a schema states, as one values map. Keys without a default are left out. */
export function schemaDefaults(schema: JsonSchema): YamlMap {
  const defaults: YamlMap = {};
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (property.default !== undefined) defaults[key] = property.default;
    else if (hasProperties(property)) {
      const below = schemaDefaults(property);
      if (Object.keys(below).length > 0) defaults[key] = below;
    }
  }
  return defaults;
}
