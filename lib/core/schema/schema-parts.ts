import type { JsonSchema, JsonSchemaType, ObjectSchema, ValueUnit } from "@/lib/core/schema/json-schema";
import type { YamlMap, YamlValue } from "@/lib/core/values/yaml-value";

/** Label and sentence of a key: the label heads the form field, the sentence stands above the key in values.yaml. */
type Words = readonly [title: string, description: string];

/** A level with exactly these keys. */
export function level(words: Words, properties: Record<string, JsonSchema>, more: JsonSchema = {}): ObjectSchema {
  return { title: words[0], description: words[1], ...more, type: "object", additionalProperties: false, properties };
}

export function text(words: Words, value: string, more: JsonSchema = {}): JsonSchema {
  return { title: words[0], description: words[1], type: "string", default: value, ...more };
}

export function choice(words: Words, value: string, options: readonly string[]): JsonSchema {
  return text(words, value, { enum: [...options] });
}

export function toggle(words: Words, value: boolean): JsonSchema {
  return { title: words[0], description: words[1], type: "boolean", default: value };
}

export function whole(words: Words, value: number, minimum: number, maximum: number, unit?: ValueUnit): JsonSchema {
  return {
    title: words[0],
    description: words[1],
    type: "integer",
    default: value,
    minimum,
    maximum,
    ...(unit === undefined ? {} : { "x-unit": unit }),
  };
}

/** A map of the user's own keys to strings, such as annotations. */
export function stringMap(words: Words, value: Record<string, string> = {}, more: JsonSchema = {}): JsonSchema {
  return {
    title: words[0],
    description: words[1],
    type: "object",
    default: value,
    additionalProperties: { type: "string" },
    ...more,
  };
}

/** A piece of a Kubernetes object that goes into the manifest as it stands. */
export function verbatimMap(words: Words, value: YamlMap = {}): JsonSchema {
  return { title: words[0], description: words[1], type: "object", default: value, additionalProperties: true };
}

/** A list that goes into the manifest as it stands. */
export function verbatimList(words: Words, item: JsonSchemaType = "object", value: YamlValue[] = []): JsonSchema {
  return { title: words[0], description: words[1], type: "array", default: value, items: { type: item } };
}

/** Labels: our own selectors rely on the reserved prefixes, so those cannot be set. */
export function labelMap(words: Words): JsonSchema {
  return stringMap(words, {}, { propertyNames: { not: { pattern: "^(app\\.kubernetes\\.io|helm\\.sh)/" } } });
}

const QUANTITY_PATTERNS: Record<"cpu" | "memory" | "storage", string> = {
  cpu: "^([0-9]+m|[0-9]+(\\.[0-9]{1,3})?)$",
  memory: "^[0-9]+(\\.[0-9]+)?(Ki|Mi|Gi|Ti|Pi|Ei|k|M|G|T|P|E|m)?$",
  storage: "^[0-9]+(\\.[0-9]+)?(Ki|Mi|Gi|Ti|Pi|Ei|k|M|G|T|P|E|m)?$",
};

/** A Kubernetes quantity. Without `value` the key has no default. */
export function quantity(words: Words, unit: "cpu" | "memory" | "storage", value?: string): JsonSchema {
  return {
    title: words[0],
    description: words[1],
    type: ["string", "number"],
    pattern: QUANTITY_PATTERNS[unit],
    minimum: 0,
    "x-unit": unit,
    ...(value === undefined ? {} : { default: value }),
  };
}

export interface ResourceDefaults {
  cpuRequest?: string;
  cpuLimit?: string;
  memoryRequest?: string;
  memoryLimit?: string;
}

/**
 * `resources` of a container: requests and limits, under a heading of its own. Names of other resources
 * (`nvidia.com/gpu`) are allowed.
 */
export function resources(words: Words, defaults: ResourceDefaults = {}): ObjectSchema {
  const side = (label: string, sentence: string, cpu: string | undefined, memory: string | undefined) =>
    level(
      [label, sentence],
      {
        cpu: quantity([`CPU ${label.toLowerCase()}`, `CPU ${label.toLowerCase()}, in cores or millicores`], "cpu", cpu),
        memory: quantity(
          [`Memory ${label.toLowerCase()}`, `Memory ${label.toLowerCase()}, in bytes`],
          "memory",
          memory,
        ),
        "ephemeral-storage": {
          ...quantity(
            [`Scratch space ${label.toLowerCase()}`, `Scratch space ${label.toLowerCase()} on the node's disk`],
            "storage",
          ),
          "x-form": false,
        },
      },
      { patternProperties: { "^([a-z0-9.-]+/|hugepages-)": { type: ["string", "number"] } } },
    );
  return level(
    words,
    {
      requests: side("Request", "What the scheduler sets aside", defaults.cpuRequest, defaults.memoryRequest),
      limits: side("Limit", "What the container may not exceed", defaults.cpuLimit, defaults.memoryLimit),
    },
    { "x-group": words[0] },
  );
}

export function port(words: Words, value: number): JsonSchema {
  return whole(words, value, 1, 65535);
}
