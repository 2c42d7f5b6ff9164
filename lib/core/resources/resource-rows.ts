import { findEntry } from "@/lib/core/catalog/catalog";
import type { ResourcePart } from "@/lib/core/catalog/catalog-entry";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import { componentState } from "@/lib/core/resources/component-enabled";
import { CHART_DEFAULT_LAYER, effectiveValues } from "@/lib/core/resources/effective-values";
import { type Dimension, parseAmount } from "@/lib/core/resources/quantity";
import type { CoalescedValues } from "@/lib/core/values/coalesce-values";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

/** A set of equal pods: what each asks for, how many there are, and where all that is set. */
export interface ResourceRow {
  componentId: string;
  title: string;
  /** Name within the component, e.g. `replica`; empty if there is only one. */
  part: string;
  enabled: boolean;
  /** Number of pods; least and most differ while the part scales by itself. */
  replicas: { min: number; max: number };
  /** `storage` is null for pods without a volume. */
  cells: Record<ComputeKey, ResourceCell> & { storage: ResourceCell | null };
}

export type ComputeKey = "cpuRequest" | "cpuLimit" | "memoryRequest" | "memoryLimit";
export type ResourceKey = ComputeKey | "storage";

export interface ResourceCell {
  path: ValuePath;
  /** As it is written; null if it is not set. */
  text: string | null;
  /** Milli-cores or bytes; null if it is not set or no quantity. */
  amount: bigint | null;
  /** The layer that set it, `"default"` for the chart's own default, null if nobody did. */
  origin: LayerId | "default" | null;
}

export const DIMENSIONS: Record<ResourceKey, Dimension> = {
  cpuRequest: "cpu",
  cpuLimit: "cpu",
  memoryRequest: "memory",
  memoryLimit: "memory",
  storage: "storage",
};

/**
 * The pods of a design in one profile, or in the base: a row for each application component and for each part of the
 * infrastructure the chart carries, in the design's order. Parts that are switched off are there, not enabled.
 * A layer whose text is unusable is left out.
 */
export function resourceRows(design: Design, profileId: LayerId): ResourceRow[] {
  const effective = effectiveValues(design, profileId);
  return design.components.flatMap((component) => {
    if (component.spec.kind === "service") return [serviceRow(component, effective)];
    const entry = component.spec.provider === "none" ? undefined : findEntry(component.spec.entry);
    return (entry?.resourceParts ?? []).map((part) => partRow(component, part, effective));
  });
}

function serviceRow(component: ChartComponent, effective: CoalescedValues): ResourceRow {
  const at = (...keys: string[]) => getAtPath(effective.values, [component.valuesKey, ...keys]);
  const canScale = component.spec.kind === "service" && component.spec.capabilities.autoscaling !== undefined;
  const fixed = countOf(at("replicaCount"), 1);
  const replicas =
    canScale && at("autoscaling", "enabled") === true
      ? { min: countOf(at("autoscaling", "minReplicas"), 1), max: countOf(at("autoscaling", "maxReplicas"), fixed) }
      : { min: fixed, max: fixed };
  return {
    componentId: component.id,
    title: component.title,
    part: "",
    enabled: componentState(component, effective.values).isEnabled,
    replicas,
    cells: { ...computeCells(effective, [component.valuesKey, "resources"]), storage: null },
  };
}

function partRow(component: ChartComponent, part: ResourcePart, effective: CoalescedValues): ResourceRow {
  const at = (path: readonly string[]) => getAtPath(effective.values, [component.valuesKey, ...path]);
  const isPartOn = part.enabledPath === undefined || at(part.enabledPath) !== false;
  const hasVolume = part.storageEnabledPath === undefined || at(part.storageEnabledPath) !== false;
  const set = part.replicasPath === undefined ? undefined : at(part.replicasPath);
  const pods = countOf(set, part.defaultReplicas) * part.podsPerReplica;
  return {
    componentId: component.id,
    title: component.title,
    part: part.part,
    enabled: isPartOn && componentState(component, effective.values).isEnabled,
    replicas: { min: pods, max: pods },
    cells: {
      ...computeCells(effective, [component.valuesKey, ...part.resourcesPath]),
      storage:
        part.storagePath === undefined || !hasVolume
          ? null
          : readCell(effective, [component.valuesKey, ...part.storagePath], "storage"),
    },
  };
}

function computeCells(effective: CoalescedValues, path: ValuePath): Record<ComputeKey, ResourceCell> {
  return {
    cpuRequest: readCell(effective, [...path, "requests", "cpu"], "cpu"),
    cpuLimit: readCell(effective, [...path, "limits", "cpu"], "cpu"),
    memoryRequest: readCell(effective, [...path, "requests", "memory"], "memory"),
    memoryLimit: readCell(effective, [...path, "limits", "memory"], "memory"),
  };
}

function readCell(effective: CoalescedValues, path: ValuePath, dimension: Dimension): ResourceCell {
  const value = getAtPath(effective.values, path);
  const isQuantity = typeof value === "string" || typeof value === "number" || typeof value === "bigint";
  const text = isQuantity ? String(value) : null;
  const layer = value === undefined ? null : effective.originOf(path);
  return {
    path,
    text,
    amount: text === null ? null : parseAmount(text, dimension),
    origin: layer === CHART_DEFAULT_LAYER ? "default" : layer,
  };
}

/** A number of pods; what is no whole number counts as `fallback`, and the schema says what is wrong with it. */
function countOf(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : fallback;
}
