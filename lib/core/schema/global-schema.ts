import type { ConfigObject } from "@/lib/core/design/design";
import type { JsonSchema, ObjectSchema } from "@/lib/core/schema/json-schema";
import { putSchema } from "@/lib/core/schema/put-schema";
import { labelMap, stringMap, text, verbatimList } from "@/lib/core/schema/schema-parts";

/** The keys below `global` that our own charts read. */
function globalProperties(): Record<string, JsonSchema> {
  return {
    fullnameOverride: text(
      ["Name of the platform", "Name in front of the shared objects; empty means <release>-<chart>"],
      "",
      { maxLength: 63, pattern: "^([a-z]([-a-z0-9]*[a-z0-9])?)?$" },
    ),
    imageRegistry: text(["Image registry", "Registry that replaces the one of every application image"], ""),
    imagePullSecrets: verbatimList([
      "Pull secrets",
      "Secrets for pulling images, as a list of maps with `name`, for every chart",
    ]),
    commonLabels: labelMap(["Common labels", "Labels added to every object of our own charts"]),
    commonAnnotations: stringMap(["Common annotations", "Annotations added to every object of our own charts"]),
  };
}

/** `global` as a subchart sees it: open, because other charts of the release keep their settings there too. */
export function globalSchema(configObjects: readonly ConfigObject[]): ObjectSchema {
  const schema: ObjectSchema = {
    title: "Shared settings",
    description: "Settings shared by every chart of the release",
    type: "object",
    additionalProperties: true,
    properties: globalProperties(),
  };
  for (const object of configObjects) addObjectName(schema, object);
  return schema;
}

/** Adds the key that holds the name of a shared ConfigMap or Secret. */
function addObjectName(global: ObjectSchema, { kind, nameSuffix, namePath, createPath }: ConfigObject): void {
  putSchema(
    global,
    namePath.slice(1),
    text([`Name of the ${kind}`, `Name of the shared ${kind}; empty means <release>-<chart>-${nameSuffix}`], "", {
      maxLength: 253,
    }),
    (key) => [key, `The shared ${kind} that \`${createPath.join(".")}\` makes`],
  );
}
