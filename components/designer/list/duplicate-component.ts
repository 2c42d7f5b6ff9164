import type { Command, SingleCommand } from "@/lib/core/design/command";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import type { JsonMap } from "@/lib/core/values/json-value";
import { isYamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** A name that is free: `api-copy`, `api-copy-2` and so on, short enough for Kubernetes. */
export function freeName(design: Design, base: string): string {
  const taken = new Set([
    design.chart.name,
    ...design.components.flatMap(({ id, chartName, valuesKey }) => [id, chartName, valuesKey]),
    ...design.externalSystems.map(({ id }) => id),
  ]);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${base.slice(0, 40 - ending.length).replace(/-+$/, "")}${ending}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * One step that adds a copy of a service: record, its values in every layer, and whom it talks to. Null for what is not
 * a service; two copies of one dependency would share its address.
 */
export function duplicateCommand(design: Design, id: string): { id: string; command: Command } | null {
  const original = design.components.find((component) => component.id === id);
  if (original === undefined || original.spec.kind !== "service") return null;
  const name = freeName(design, `${original.id}-copy`);
  const rekey = (path: readonly string[]) => (path[0] === original.valuesKey ? [name, ...path.slice(1)] : [...path]);
  const component: ChartComponent = {
    ...original,
    id: name,
    title: `${original.title} copy`,
    chartName: name,
    valuesKey: name,
    conditions: original.conditions.map(rekey),
  };
  const commands: SingleCommand[] = [
    { type: "addComponent", component, values: blockOf(design.values, original.valuesKey) ?? { enabled: true } },
  ];
  for (const profile of design.profiles) {
    const block = blockOf(profile.values, original.valuesKey);
    if (block !== null) commands.push({ type: "setValue", layer: profile.id, path: [name], value: block });
  }
  for (const connection of design.connections) {
    if (connection.from !== original.id) continue;
    const connectionId = `${name}-${connection.to}`.slice(0, 40).replace(/-+$/, "");
    commands.push({ type: "connect", connection: { ...connection, id: connectionId, from: name } });
  }
  return { id: name, command: { type: "batch", commands } };
}

/** A top-level map of a values text. */
function blockOf(text: string, key: string): JsonMap | null {
  const block = parseValues(text).value[key];
  return isYamlMap(block) ? block : null;
}
