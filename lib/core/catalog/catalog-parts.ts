import type { CatalogEntry, CatalogOutput, KeyPath } from "@/lib/core/catalog/catalog-entry";
import type { ChartComponent, DependencyLock } from "@/lib/core/design/design";
import type { JsonSchema, ObjectSchema } from "@/lib/core/schema/json-schema";
import { level, quantity, text, toggle } from "@/lib/core/schema/schema-parts";
import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** When the locked versions were looked up. A constant: a lock must not depend on a clock. */
const RESOLVED_AT = "2026-08-20T00:00:00Z";

/** A level of somebody else's chart: the keys we know, and any other. */
export function openLevel(
  words: readonly [title: string, description: string],
  properties: Record<string, JsonSchema>,
  more: JsonSchema = {},
): ObjectSchema {
  return { ...level(words, properties, more), additionalProperties: true };
}

/** `persistence` as most charts have it. `classKey` is what this chart calls the storage class. */
export function persistence(
  title: string,
  size: string,
  classKey: string,
  more: Record<string, JsonSchema> = {},
): ObjectSchema {
  return openLevel(
    [title, "The volume of each pod"],
    {
      ...more,
      size: quantity(["Volume size", "Size of each pod's volume; cannot shrink later"], "storage", size),
      [classKey]: text(["Storage class", "StorageClass of the volume; empty means the cluster's default"], ""),
    },
    { "x-group": title },
  );
}

export const PERSISTENCE_TOGGLE: JsonSchema = toggle(["Keep data", "Keep data on a volume"], true);

/** An output that is always the same text. */
export function constantOutput(name: string, description: string, value: string | number): CatalogOutput {
  return { name, description, template: () => String(value) };
}

export function valueOutput(
  name: string,
  description: string,
  path: KeyPath,
  fallback: string | number,
): CatalogOutput {
  return { name, description, template: (part) => `{{- ${part.value(path, fallback).slice(1, -1)} }}` };
}

/** What every catalogue component has in common when it is added; `addressPath` is where clients' address is set. */
export function newChartComponent(
  entry: Pick<CatalogEntry, "id" | "title" | "description" | "chart">,
  addressPath: string[],
  values: YamlMap,
): { component: ChartComponent; values: YamlMap; lock: DependencyLock } {
  const { id, title, description, chart } = entry;
  return {
    component: {
      id,
      title,
      description,
      chartName: chart.name,
      valuesKey: chart.name,
      conditions: [[chart.name, "enabled"]],
      spec: {
        kind: "infrastructure",
        entry: id,
        provider: "chart",
        dependency: { name: chart.name, version: chart.range, repository: chart.repository },
        addressPath,
        addressWhenOff: "required",
      },
    },
    values: { enabled: true, ...values },
    lock: { id, version: chart.version, resolvedAt: RESOLVED_AT },
  };
}

/** The string at a path, or "" if there is none. */
export function stringAt(values: YamlMap, path: KeyPath): string {
  let current: YamlValue | undefined = values;
  for (const key of path) current = isYamlMap(current) ? current[key] : undefined;
  return typeof current === "string" ? current : "";
}
