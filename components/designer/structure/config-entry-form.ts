import { findEntry } from "@/lib/core/catalog/catalog";
import type { CommandOf, SingleCommand } from "@/lib/core/design/command";
import { type ChartComponent, type ConfigObject, configEntrySchema, type Design } from "@/lib/core/design/design";

/** What the dialog asks about a variable, as it was typed. */
export interface VariableForm {
  key: string;
  description: string;
  from: "value" | "output" | "secret";
  /** Dotted; empty means the suggested one. */
  path: string;
  component: string;
  output: string;
}

export const EMPTY_VARIABLE: VariableForm = {
  key: "",
  description: "",
  from: "value",
  path: "",
  component: "",
  output: "",
};

export interface Output {
  name: string;
  description: string;
}

/** What a component tells its clients, as its catalogue entry lists it. */
export function outputsOf(component: ChartComponent | undefined): readonly Output[] {
  return component?.spec.kind === "infrastructure" ? (findEntry(component.spec.entry)?.outputs ?? []) : [];
}

/** Where the variable's value will stand unless another place is typed: `config.logLevel`, `config.redis.host`. */
export function suggestedPath({ key, from, component, output }: VariableForm): string {
  const root = from === "secret" ? "secrets" : "config";
  return from === "output" ? [root, camelCase(component), camelCase(output)].join(".") : `${root}.${camelCase(key)}`;
}

function camelCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? "")
    .replace(/^[0-9]+/, "");
}

export type VariableErrors = Partial<Record<keyof VariableForm, string>>;

/** The command that adds the variable, or what is wrong, by field. */
export function variableCommand(
  form: VariableForm,
  configObject: ConfigObject,
): { ok: true; command: CommandOf<"putConfigEntry"> } | { ok: false; errors: VariableErrors } {
  const errors: VariableErrors = {};
  const path = (form.path.trim() || suggestedPath(form)).split(".");
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(form.key)) errors.key = "Letters, digits and underscores, such as LOG_LEVEL.";
  else if (configObject.entries.some(({ key }) => key === form.key)) errors.key = "There is already such a variable.";
  if (form.from === "output" && form.component === "") errors.component = "Choose a component.";
  if (form.from === "output" && form.output === "") errors.output = "Choose what of it.";
  const entry = configEntrySchema.safeParse({
    key: form.key,
    description: form.description.trim() || form.key,
    source:
      form.from === "output"
        ? { from: "output", path, component: form.component, output: form.output }
        : form.from === "secret"
          ? { from: "secret", path, remoteProperty: form.key.toLowerCase(), required: true }
          : { from: "value", path },
  });
  const isPathWrong = path.length < 2 || path.some((step) => step === "");
  if (isPathWrong) errors.path = "Two or more keys with dots between them, such as config.logLevel.";
  if (!entry.success && Object.keys(errors).length === 0) errors.path = "This cannot be a place in the values.";
  if (!entry.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, command: { type: "putConfigEntry", configObject: configObject.id, entry: entry.data } };
}

/** The shared ConfigMap or Secret a design begins with when it has none. */
export function newConfigObject(kind: ConfigObject["kind"]): ConfigObject {
  return kind === "ConfigMap"
    ? {
        id: "config",
        kind,
        nameSuffix: "config",
        createPath: ["config", "createConfigMap"],
        namePath: ["global", "configMap", "name"],
        entries: [],
      }
    : {
        id: "secrets",
        kind,
        nameSuffix: "secrets",
        createPath: ["secrets", "createSecret"],
        namePath: ["global", "secrets", "name"],
        entries: [],
      };
}

/** Adds the object and has every service read it: one step. */
export function addConfigObjectCommands(design: Design, kind: ConfigObject["kind"]): SingleCommand[] {
  const configObject = newConfigObject(kind);
  const readers = design.components.flatMap(({ id, spec }): SingleCommand[] =>
    spec.kind === "service"
      ? [{ type: "updateService", id, set: { configObjects: [...spec.configObjects, configObject.id] } }]
      : [],
  );
  return [{ type: "addConfigObject", configObject }, ...readers];
}

/** Where a variable's value comes from, in words. */
export function sourceWords(
  { source }: ConfigObject["entries"][number],
  components: readonly ChartComponent[],
): string {
  const path = source.path.join(".");
  if (source.from === "value") return path;
  if (source.from === "secret") return `secret given at install as ${path}`;
  const title = components.find(({ id }) => id === source.component)?.title ?? source.component;
  return `${title} ${source.output}, unless ${path} is set`;
}
