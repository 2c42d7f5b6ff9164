import { hasProperties, type JsonSchema, type ObjectSchema } from "@/lib/core/schema/json-schema";
import { level } from "@/lib/core/schema/schema-parts";

type Words = readonly [title: string, description: string];

/**
 * Puts a schema at a path below `root`, making strict levels on the way; `wordsOf` names the levels made. Every step
 * becomes required when `required` is set, so that Helm itself names a key somebody took out. A path that runs into a
 * key with a schema of its own is left as it is: the first one there wins.
 */
export function putSchema(
  root: ObjectSchema,
  path: readonly string[],
  schema: JsonSchema,
  wordsOf: (key: string) => Words,
  required = false,
): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (required) root.required = [...new Set([...(root.required ?? []), key])];
  const present = root.properties[key];
  if (rest.length === 0) {
    if (present === undefined) root.properties[key] = schema;
    return;
  }
  if (present === undefined) {
    const made = level(wordsOf(key), {});
    root.properties[key] = made;
    putSchema(made, rest, schema, wordsOf, required);
  } else if (hasProperties(present)) {
    // Copied, because the schema of a component may be shared between designs.
    const copy: ObjectSchema = { ...present, type: "object", properties: { ...present.properties } };
    root.properties[key] = copy;
    putSchema(copy, rest, schema, wordsOf, required);
  }
}
