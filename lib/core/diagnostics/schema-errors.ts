import { Validator } from "@cfworker/json-schema";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import type { ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** A place where values do not fit a schema. */
export interface SchemaError {
  path: ValuePath;
  /** The JSON Schema keyword that is violated; `false` where no value at all is allowed. */
  keyword: string;
  /** The schema the keyword stands in, to say what would be right. */
  schema: JsonSchema;
  value: YamlValue | undefined;
}

/** Keywords that only say that something below them is wrong. */
const COLLECTIVE = new Set([
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "items",
  "allOf",
  "if",
  "$ref",
]);
/** Keywords whose branches all failed: what is wrong in each branch is of no use. */
const CHOICES = new Set(["anyOf", "oneOf"]);

/** Every place where `values` do not fit `schema`, the innermost ones. */
export function schemaErrors(schema: JsonSchema, values: YamlMap): SchemaError[] {
  const { errors } = new Validator(schema as ConstructorParameters<typeof Validator>[0], "7", false).validate(values);
  const failedChoices = errors.filter(({ keyword }) => CHOICES.has(keyword));

  return errors.flatMap(({ keyword, keywordLocation, instanceLocation }) => {
    const isForbidden = keyword === "false";
    const isDetail = failedChoices.some((choice) =>
      // Where nothing is allowed the validator does not say which schema forbids it.
      isForbidden
        ? instanceLocation.startsWith(`${choice.instanceLocation}/`)
        : keywordLocation.startsWith(`${choice.keywordLocation}/`),
    );
    if (COLLECTIVE.has(keyword) || isDetail) return [];
    const { path, value } = follow(values, pointerSteps(instanceLocation));
    if (isForbidden) return [{ path, keyword, schema: {}, value }];
    const steps = pointerSteps(keywordLocation);
    const isAboutKey = steps.at(-2) === "propertyNames";
    return [
      { path, keyword: isAboutKey ? "propertyNames" : keyword, schema: schemaAt(schema, steps.slice(0, -1)), value },
    ];
  });
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The path and value a pointer leads to; steps through lists become numbers. */
function follow(root: YamlValue, steps: readonly string[]): { path: ValuePath; value: YamlValue | undefined } {
  const path: (string | number)[] = [];
  let value: YamlValue | undefined = root;
  for (const step of steps) {
    if (Array.isArray(value)) {
      path.push(Number(step));
      value = value[Number(step)];
    } else {
      path.push(step);
      value = isYamlMap(value) ? value[step] : undefined;
    }
  }
  return { path, value };
}

function schemaAt(schema: JsonSchema, steps: readonly string[]): JsonSchema {
  let current: unknown = schema;
  for (const step of steps) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return {};
    current = Reflect.get(current, step);
  }
  return typeof current === "object" && current !== null ? current : {};
}
