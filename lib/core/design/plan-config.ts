import type { CommandOf } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { type Plan, planInSequence, refuse } from "@/lib/core/design/plan";
import { dropStep, findRecord, putStep, setStep } from "@/lib/core/design/plan-records";
import { planLayerEdit } from "@/lib/core/design/plan-values";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { BASE_LAYER, type ValuePath } from "@/lib/core/values/value-path";
import { planSetValue } from "@/lib/core/yaml/edit-values";
import { parseValues } from "@/lib/core/yaml/parse-values";

export function planAddConfigObject(design: Design, { configObject }: CommandOf<"addConfigObject">): Plan {
  if (findRecord(design, "configObjects", configObject.id) !== undefined) {
    return refuse("name_taken", `There is already a shared configuration ${configObject.id}.`);
  }
  return planInSequence(design, [
    () => ({ ok: true, change: [putStep("configObjects", configObject)] }),
    (current) => planLayerEdit(current, BASE_LAYER, (text) => planSetValue(text, configObject.createPath, true)),
    (current) => planLayerEdit(current, BASE_LAYER, (text) => planSetValue(text, configObject.namePath, "")),
  ]);
}

export function planRemoveConfigObject(design: Design, { id }: CommandOf<"removeConfigObject">): Plan {
  const configObject = findRecord(design, "configObjects", id);
  if (configObject === undefined) return refuse("record_missing", `There is no shared configuration ${id}.`);
  const readers = design.components.filter(
    ({ spec }) => spec.kind === "service" && spec.configObjects.includes(configObject.id),
  );
  if (readers.length > 0) {
    const names = readers.map(({ title }) => title).join(", ");
    return refuse("record_in_use", `${names} still read ${id}; take it off them first.`);
  }
  return { ok: true, change: [dropStep(design, "configObjects", configObject)] };
}

export function planPutConfigEntry(design: Design, command: CommandOf<"putConfigEntry">): Plan {
  const configObject = findRecord(design, "configObjects", command.configObject);
  if (configObject === undefined) {
    return refuse("record_missing", `There is no shared configuration ${command.configObject}.`);
  }
  const { entry } = command;
  if (entry.source.from === "output" && findRecord(design, "components", entry.source.component) === undefined) {
    return refuse("record_missing", `There is no component ${entry.source.component}.`);
  }
  if (entry.source.from === "secret" && configObject.kind === "ConfigMap") {
    return refuse("kind_mismatch", "A ConfigMap is readable by everybody and holds no secrets.");
  }
  const isKnown = configObject.entries.some(({ key }) => key === entry.key);
  const entries = isKnown
    ? configObject.entries.map((other) => (other.key === entry.key ? entry : other))
    : [...configObject.entries, entry];
  return planInSequence(design, [
    () => ({ ok: true, change: setStep("configObjects", configObject, { entries }) }),
    (current) => planBaseKey(current, entry.source.path),
  ]);
}

/** An empty value in the base for a key that templates will read and that is not there yet. */
function planBaseKey(design: Design, path: ValuePath): Plan {
  const isPresent = getAtPath(parseValues(design.values).value, path) !== undefined;
  if (isPresent) return { ok: true, change: [] };
  return planLayerEdit(design, BASE_LAYER, (text) => planSetValue(text, path, ""));
}

export function planRemoveConfigEntry(design: Design, command: CommandOf<"removeConfigEntry">): Plan {
  const configObject = findRecord(design, "configObjects", command.configObject);
  const entries = configObject?.entries.filter(({ key }) => key !== command.key);
  if (configObject === undefined || entries?.length === configObject.entries.length) {
    return refuse("record_missing", `${command.configObject} has no key ${command.key}.`);
  }
  return { ok: true, change: setStep("configObjects", configObject, { entries }) };
}
