import { CAPABILITY_VALUES_KEYS } from "@/lib/core/design/capability-values";
import type { CommandOf } from "@/lib/core/design/command";
import type { ChartComponent, ConfigEntry, ConfigObject, Design, ServiceSpec } from "@/lib/core/design/design";
import type { ChangeStep } from "@/lib/core/design/design-change";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { type Plan, planInSequence, refuse } from "@/lib/core/design/plan";
import { dropStep, findRecord, putStep, setStep } from "@/lib/core/design/plan-records";
import { planLayerEdit } from "@/lib/core/design/plan-values";
import { BASE_LAYER, type ValuePath } from "@/lib/core/values/value-path";
import { planSetBlock, planUnsetValue } from "@/lib/core/yaml/edit-values";
import { parseValues } from "@/lib/core/yaml/parse-values";

export function planAddComponent(design: Design, { component, values, lock }: CommandOf<"addComponent">): Plan {
  const taken = findNameConflict(design, component);
  if (taken !== null) return refuse("name_taken", taken);
  if (lock !== undefined && lock.id !== component.id) {
    return refuse("lock_mismatch", `The lock is for ${lock.id}, not for ${component.id}.`);
  }
  return planInSequence(design, [
    () => ({ ok: true, change: [putStep("components", component)] }),
    () => ({ ok: true, change: lock === undefined ? [] : [putStep("locks", lock)] }),
    (current) => planLayerEdit(current, BASE_LAYER, (text) => planSetBlock(text, component.valuesKey, values)),
  ]);
}

function findNameConflict(design: Design, component: ChartComponent): string | null {
  for (const other of design.components) {
    if (other.id === component.id) return `There is already a component ${component.id}.`;
    if (other.valuesKey === component.valuesKey) {
      return `The values key ${component.valuesKey} belongs to ${other.title}.`;
    }
    if (other.spec.kind === "service" && component.spec.kind === "service" && other.chartName === component.chartName) {
      return `There is already a chart named ${component.chartName}.`;
    }
  }
  if (design.externalSystems.some(({ id }) => id === component.id)) {
    return `${component.id} is the name of an external system.`;
  }
  if (component.chartName === design.chart.name) {
    return `${component.chartName} is the name of the chart itself.`;
  }
  return null;
}

export function planUpdateComponent(design: Design, { id, set }: CommandOf<"updateComponent">): Plan {
  const component = findRecord(design, "components", id);
  if (component === undefined) return componentMissing(id);
  return { ok: true, change: setStep("components", component, set) };
}

export function planUpdateService(design: Design, { id, set }: CommandOf<"updateService">): Plan {
  const component = findRecord(design, "components", id);
  if (component === undefined) return componentMissing(id);
  if (component.spec.kind !== "service") return refuse("kind_mismatch", `${component.title} is not a service.`);
  for (const configObject of set.configObjects ?? []) {
    if (findRecord(design, "configObjects", configObject) === undefined) {
      return refuse("record_missing", `There is no shared configuration ${configObject}.`);
    }
  }
  return { ok: true, change: setStep("components", component, { spec: { ...component.spec, ...set } }) };
}

export function planUpdateInfrastructure(design: Design, { id, set }: CommandOf<"updateInfrastructure">): Plan {
  const component = findRecord(design, "components", id);
  if (component === undefined) return componentMissing(id);
  if (component.spec.kind !== "infrastructure") {
    return refuse("kind_mismatch", `${component.title} is not from the catalogue.`);
  }
  return { ok: true, change: setStep("components", component, { spec: { ...component.spec, ...set } }) };
}

export function planSetCapability(design: Design, { id, setting }: CommandOf<"setCapability">): Plan {
  const component = findRecord(design, "components", id);
  if (component === undefined) return componentMissing(id);
  const { spec } = component;
  if (spec.kind !== "service") return refuse("kind_mismatch", `${component.title} is not a service.`);
  const { [setting.capability]: _previous, ...others } = spec.capabilities;
  const capabilities: ServiceSpec["capabilities"] =
    setting.value === null ? others : { ...others, [setting.capability]: setting.value };
  if (capabilities.service === undefined && capabilities.ingress !== undefined) {
    return refuse("capability_needs_service", "An Ingress needs a Service to send traffic to.");
  }
  if (capabilities.service === undefined && capabilities.probes?.type === "http") {
    return refuse("capability_needs_service", "HTTP probes need the port of a Service.");
  }
  return planInSequence(design, [
    () => ({ ok: true, change: setStep("components", component, { spec: { ...spec, capabilities } }) }),
    (current) => {
      if (setting.value !== null) return { ok: true, change: [] };
      const paths = CAPABILITY_VALUES_KEYS[setting.capability].map((key) => [component.valuesKey, key]);
      return planUnsetEverywhere(current, paths);
    },
  ]);
}

export function planRemoveComponent(design: Design, { id }: CommandOf<"removeComponent">): Plan {
  const component = findRecord(design, "components", id);
  if (component === undefined) return componentMissing(id);
  const isFed = (entry: ConfigEntry) => entry.source.from === "output" && entry.source.component === id;
  const fedObjects = design.configObjects.filter(({ entries }) => entries.some(isFed));
  const fedPaths = fedObjects.flatMap(({ entries }) => entries.filter(isFed).map(({ source }) => source.path));
  return planInSequence(design, [
    (current) => ({ ok: true, change: detachSteps(current, id, fedObjects, isFed) }),
    (current) => ({ ok: true, change: [dropStep(current, "components", component)] }),
    (current) => planUnsetEverywhere(current, [[component.valuesKey], ...fedPaths]),
  ]);
}

function detachSteps(
  design: Design,
  id: string,
  fedObjects: ConfigObject[],
  isFed: (entry: ConfigEntry) => boolean,
): ChangeStep[] {
  const steps: ChangeStep[] = [];
  let connections = design.connections;
  for (const connection of design.connections) {
    if (connection.from !== id && connection.to !== id) continue;
    steps.push(dropStep({ ...design, connections }, "connections", connection));
    connections = connections.filter((other) => other !== connection);
  }
  const lock = findRecord(design, "locks", id);
  if (lock !== undefined) steps.push(dropStep(design, "locks", lock));
  for (const configObject of fedObjects) {
    const entries = configObject.entries.filter((entry) => !isFed(entry));
    steps.push(...setStep("configObjects", configObject, { entries }));
  }
  return steps;
}

/** Takes paths out of every layer that can be edited; a layer whose text is broken keeps them until it is repaired. */
function planUnsetEverywhere(design: Design, paths: readonly ValuePath[]): Plan {
  const planners = layerIds(design).flatMap((layer) =>
    paths.map((path) => (current: Design): Plan => {
      if (!parseValues(layerText(current, layer) ?? "").isUsable) return { ok: true, change: [] };
      return planLayerEdit(current, layer, (text) => planUnsetValue(text, path));
    }),
  );
  return planInSequence(design, planners);
}

function componentMissing(id: string): Plan {
  return refuse("record_missing", `There is no component ${id}.`);
}
