import { findEntry } from "@/lib/core/catalog/catalog";
import type { ChartComponent, ConfigEntry, ConfigObject, Design, ExternalSystem } from "@/lib/core/design/design";
import { namespaceKey } from "@/lib/core/schema/external-system-keys";
import { globalSchema } from "@/lib/core/schema/global-schema";
import type { JsonSchema, ObjectSchema, ValuesSchema } from "@/lib/core/schema/json-schema";
import { putSchema } from "@/lib/core/schema/put-schema";
import { choice, level, text, toggle, verbatimList } from "@/lib/core/schema/schema-parts";
import { serviceSchema } from "@/lib/core/schema/service-schema";

type Structure = Pick<Design, "components" | "configObjects" | "externalSystems">;

/** Schemas by the list of components they are for: a change of values leaves the records, and so the schema, as they are. */
const remembered = new WeakMap<Design["components"], { structure: Structure; schema: ValuesSchema }>();

/**
 * The schema of a design's values.yaml: JSON Schema draft-07 with a key for every component, `global`, and whatever
 * the root's templates read. Strict wherever the keys are ours; the values of other charts are open. What a template
 * of the root needs is required, so that Helm names a key somebody took out.
 */
export function buildValuesSchema(design: Structure): ValuesSchema {
  const known = remembered.get(design.components);
  if (
    known !== undefined &&
    known.structure.configObjects === design.configObjects &&
    known.structure.externalSystems === design.externalSystems
  ) {
    return known.schema;
  }
  const { components, configObjects, externalSystems } = design;
  const schema = assemble(design);
  remembered.set(components, { structure: { components, configObjects, externalSystems }, schema });
  return schema;
}

function assemble({ components, configObjects, externalSystems }: Structure): ValuesSchema {
  const hasOthersCharts = components.some(({ spec }) => spec.kind === "infrastructure");
  const schema: ValuesSchema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    additionalProperties: false,
    properties: { global: { ...globalSchema(configObjects), additionalProperties: hasOthersCharts } },
  };
  for (const component of components) addComponent(schema, component, configObjects);
  for (const object of configObjects) addConfigObject(schema, object);
  for (const component of components) addAddress(schema, component);
  if (configObjects.some(({ externalSecret }) => externalSecret !== undefined)) addExternalSecrets(schema);
  if (externalSystems.length > 0) addNetworkPolicy(schema, externalSystems);
  schema.properties.extraObjects = {
    title: "Extra objects",
    description: "Further Kubernetes objects, each a map or a text; both may hold templates",
    type: "array",
    items: { type: ["object", "string"] },
    "x-group": "Extra objects",
  };
  return schema;
}

const humanLevel = (key: string): readonly [string, string] => {
  const title = humanise(key);
  return [title, title];
};

/** `kafkaBrokers` as people write it: "Kafka brokers". */
function humanise(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[-_]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function addComponent(root: ObjectSchema, component: ChartComponent, allConfigObjects: readonly ConfigObject[]): void {
  const { spec, title, description, valuesKey, conditions } = component;
  const own =
    spec.kind === "service"
      ? serviceSchema(
          spec,
          allConfigObjects.filter(({ id }) => spec.configObjects.includes(id)),
        )
      : (findEntry(spec.entry)?.schema ?? { type: "object" as const, additionalProperties: true, properties: {} });
  root.properties[valuesKey] = { ...own, title, description: description === "" ? title : description };
  for (const path of conditions) {
    putSchema(root, path, enabledSchema(title), humanLevel, path === conditions[0]);
  }
  // The switch is the first thing people look for.
  const block = root.properties[valuesKey];
  const { enabled, ...others } = block.properties ?? {};
  if (enabled !== undefined) root.properties[valuesKey] = { ...block, properties: { enabled, ...others } };
}

function enabledSchema(title: string): JsonSchema {
  return { title: "Enabled", description: `Install ${title}`, type: "boolean", "x-group": "General" };
}

function addConfigObject(root: ObjectSchema, object: ConfigObject): void {
  const group = object.kind === "ConfigMap" ? "Configuration" : "Secrets";
  putSchema(
    root,
    object.createPath,
    {
      title: `Create the ${object.kind}`,
      description: `Render the shared ${object.kind}; false when somebody else provides it`,
      type: "boolean",
      "x-group": group,
    },
    humanLevel,
    true,
  );
  for (const entry of object.entries) {
    putSchema(root, entry.source.path, { ...entrySchema(entry), "x-group": group }, humanLevel, true);
  }
}

/** Whole numbers and booleans are welcome: `--set port=6000` is a number. */
function entrySchema({ key, description, source }: ConfigEntry): JsonSchema {
  const title = description === "" ? humanise(source.path.at(-1) ?? key) : description;
  const empty = source.from === "output" ? "; empty means the one in this release" : "";
  return {
    title,
    description: `${key}: ${title}${title.includes("empty means") ? "" : empty}`,
    type: ["string", "integer", "boolean"],
    // A design holds no secrets: they are passed at install time.
    ...(source.from === "secret" ? { "x-form": false } : {}),
  };
}

/** The address of a part, even where no shared object hands it on. */
function addAddress(root: ObjectSchema, { title, spec }: ChartComponent): void {
  if (spec.kind !== "infrastructure") return;
  const schema = text([`Address of ${title}`, `Address of ${title}; empty means the one in this release`], "", {
    "x-group": "Configuration",
  });
  delete schema.default;
  putSchema(root, spec.addressPath, schema, humanLevel);
}

function addExternalSecrets(root: ObjectSchema): void {
  const group = { "x-group": "External secrets" };
  root.required = [...(root.required ?? []), "externalSecrets"];
  root.properties.externalSecrets = level(
    ["External secrets", "External Secrets Operator"],
    {
      enabled: toggle(["External secrets", "Let External Secrets Operator make the Secret"], false),
      refreshInterval: text(["Refresh interval", "How often the Secret is refreshed"], "1h", {
        pattern: "^([0-9]+(ns|us|ms|s|m|h))+$",
      }),
      secretStoreRef: level(
        ["Secret store", "The store the secrets are read from"],
        {
          kind: choice(["Kind of store", "SecretStore or ClusterSecretStore"], "ClusterSecretStore", [
            "SecretStore",
            "ClusterSecretStore",
          ]),
          name: text(["Name of the store", "Name of the store"], "", { minLength: 1 }),
        },
        { required: ["kind", "name"] },
      ),
      remoteKey: text(["Remote key", "Entry of the store that holds the secrets as properties"], ""),
    },
    { ...group, required: ["enabled", "refreshInterval", "secretStoreRef", "remoteKey"] },
  );
}

function addNetworkPolicy(root: ObjectSchema, systems: readonly ExternalSystem[]): void {
  const namespaces = Object.fromEntries(
    systems.map((system) => [
      namespaceKey(system),
      text([`Namespace of ${system.title}`, `Namespace of ${system.title}`], system.namespace, {
        minLength: 1,
        maxLength: 63,
      }),
    ]),
  );
  root.required = [...(root.required ?? []), "networkPolicy"];
  root.properties.networkPolicy = level(
    ["Network policy", "Network policy for clusters that deny traffic by default"],
    {
      enabled: toggle(["Network policy", "Restrict what the pods of this release may connect to"], false),
      ...namespaces,
      allowHttps: toggle(["Allow HTTPS", "Allow HTTPS to anywhere"], true),
      extraEgress: verbatimList(["Extra egress", "Further egress rules, as Kubernetes lists them"]),
    },
    { "x-group": "Network policy", required: ["enabled", ...Object.keys(namespaces)] },
  );
}
