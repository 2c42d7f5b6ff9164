import { componentDefaults } from "@/lib/core/chart/component-defaults";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import { hasProperties, type JsonSchema, type ValueUnit } from "@/lib/core/schema/json-schema";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { ValuePath } from "@/lib/core/values/value-path";
import type { YamlMap, YamlValue } from "@/lib/core/values/yaml-value";

/** How a value is edited. `yaml` is a small piece of YAML text, for what has no simpler form. */
export type FieldInput = "text" | "number" | "boolean" | "select" | "quantity" | "map" | "list" | "yaml";

/** One value a person can set in a form. */
export interface FormField {
  /** From the root of the values file. */
  path: ValuePath;
  /** A few words, in sentence case. */
  label: string;
  description: string;
  /** Heading it stands under; fields of one heading follow each other. */
  group: string;
  input: FieldInput;
  unit?: ValueUnit;
  /** The choices of a `select`. */
  options?: string[];
  schema: JsonSchema;
  /** What the component's own chart says, if it says anything. */
  defaultValue?: YamlValue;
  /** Why the default may not be what the chart really does. */
  defaultNote?: string;
}

const NOT_FETCHED = "default (chart not fetched)";

/** Fields by the root schema they are made from, which is remembered as long as the structure stays. */
const remembered = new WeakMap<JsonSchema, Map<string, FormField[]>>();

/** The fields of one component, heading by heading; empty for an id the design does not have. */
export function fieldsOfComponent(design: Design, componentId: string): FormField[] {
  const component = design.components.find(({ id }) => id === componentId);
  if (component === undefined) return [];
  const schema = buildValuesSchema(design);
  return remember(schema, component.id, () => workOut(schema, component));
}

/** The fields that belong to no component: shared configuration, secrets, `global`, network policy. */
export function fieldsOfShared(design: Design): FormField[] {
  const schema = buildValuesSchema(design);
  return remember(schema, "", () => {
    const taken = new Set(design.components.map(({ valuesKey }) => valuesKey));
    return Object.entries(schema.properties)
      .filter(([key]) => !taken.has(key))
      .flatMap(([key, property]) => fieldsBelow(property, [key], property.title ?? key, {}));
  });
}

function remember(schema: JsonSchema, key: string, make: () => FormField[]): FormField[] {
  let byKey = remembered.get(schema);
  if (byKey === undefined) {
    byKey = new Map();
    remembered.set(schema, byKey);
  }
  let fields = byKey.get(key);
  if (fields === undefined) {
    fields = make();
    byKey.set(key, fields);
  }
  return fields;
}

function workOut(root: JsonSchema, component: ChartComponent): FormField[] {
  const schema = root.properties?.[component.valuesKey];
  if (schema === undefined) return [];
  // What lies below a chart's own `global` is edited once, with the shared settings.
  const { global: _shared, ...properties } = schema.properties ?? {};
  const note = component.spec.kind === "infrastructure" ? NOT_FETCHED : undefined;
  return fieldsBelow({ ...schema, properties }, [component.valuesKey], "General", componentDefaults(component), note);
}

/** `defaults` are the values below the first step of `path`. */
function fieldsBelow(schema: JsonSchema, path: string[], group: string, defaults: YamlMap, note?: string): FormField[] {
  if (schema["x-form"] === false) return [];
  const own = schema["x-group"] ?? group;
  if (hasProperties(schema) && schema.default === undefined) {
    const fields = Object.entries(schema.properties).flatMap(([key, property]) =>
      fieldsBelow(property, [...path, key], own, defaults, note),
    );
    return path.length === 1 ? byGroup(fields) : fields;
  }
  const input = inputOf(schema);
  const defaultValue = path.length === 1 ? undefined : getAtPath(defaults, path.slice(1));
  return [
    {
      path,
      label: schema.title ?? path.at(-1) ?? "",
      description: schema.description ?? "",
      group: own,
      input,
      ...(schema["x-unit"] === undefined ? {} : { unit: schema["x-unit"] }),
      ...(schema.enum === undefined ? {} : { options: schema.enum.map(String) }),
      schema,
      ...(defaultValue === undefined ? {} : { defaultValue }),
      ...(defaultValue === undefined || note === undefined ? {} : { defaultNote: note }),
    },
  ];
}

/** Fields of one heading next to each other, headings in the order they first appear. */
function byGroup(fields: FormField[]): FormField[] {
  const groups = new Map<string, FormField[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return [...groups.values()].flat();
}

function inputOf(schema: JsonSchema): FieldInput {
  const unit = schema["x-unit"];
  if (unit === "cpu" || unit === "memory" || unit === "storage") return "quantity";
  if (schema.enum !== undefined) return "select";
  const types = [schema.type ?? "object"].flat().filter((type) => type !== "null");
  if (types.includes("string")) return "text";
  if (types.includes("object")) return isStringMap(schema) ? "map" : "yaml";
  if (types.includes("array")) return schema.items?.type === "string" ? "list" : "yaml";
  return types.includes("boolean") ? "boolean" : "number";
}

function isStringMap({ additionalProperties }: JsonSchema): boolean {
  return typeof additionalProperties === "object" && additionalProperties.type === "string";
}
