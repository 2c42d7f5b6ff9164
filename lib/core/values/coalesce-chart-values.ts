import type { ValuesLayer } from "@/lib/core/values/coalesce-values";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { type ChartTree, coalesceTree, copyValue, importChildValues, mergeMaps } from "@/lib/core/values/helm-coalesce";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";
import { createYamlMap, isSameValue, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** A chart with its own values.yaml and its enabled subcharts, in the order Chart.yaml lists them. */
export interface ChartValues {
  /** The key of its values in the parent: its name or alias. Anything for the root. */
  key: string;
  defaults: YamlMap;
  children: readonly ChartValues[];
}

/** Who sets a value: a `-f` layer, or the values.yaml of the chart found by following `keys` from the root. */
export type ValueOrigin = { kind: "layer"; layer: LayerId } | { kind: "chart"; keys: readonly string[] };

export interface CoalescedChartValues {
  /** What the root chart sees as `.Values`; each subchart's values are in it below its key. */
  values: YamlMap;
  /** What the chart found by following `keys` sees as `.Values`. */
  valuesOf(keys: readonly string[]): YamlMap;
  /** Who sets the effective value at a path from the root; `null` if nobody does. */
  originOf(path: ValuePath): ValueOrigin | null;
}

/**
 * Works out the values every chart of a tree sees when it is rendered with `overlays` as `-f` files, lowest first, as Helm 4
 * does. Helm 3 differs in one thing: it keeps nulls of a chart's own values.yaml, where Helm 4 takes the key for absent.
 */
export function coalesceChartValues(root: ChartValues, overlays: readonly ValuesLayer[]): CoalescedChartValues {
  const tree = toTree(root);
  importChildValues(tree);
  const given = overlays.reduce((merged, layer) => mergeMaps(merged, layer.values), createYamlMap());
  const values = coalesceTree(tree, copyValue(given), false);
  return {
    values,
    valuesOf: (keys) => {
      const found = getAtPath(values, keys);
      return isYamlMap(found) ? found : createYamlMap();
    },
    originOf: (path) => {
      const value = getAtPath(values, path);
      if (value === undefined) return null;
      const candidates = [...candidatesFor(root, overlays, path)].filter((candidate) => candidate.value !== undefined);
      const match = candidates.find((candidate) => isYamlMap(value) || isSameValue(candidate.value, value));
      return (match ?? candidates[0])?.origin ?? null;
    },
  };
}

interface Candidate {
  origin: ValueOrigin;
  value: YamlValue | undefined;
}

/**
 * Everybody who may have set the value at `path`, strongest first. Globals of a parent are stronger than those of its subchart,
 * and what only a subchart adds to a map inside `global` comes up to its parents (see helm-coalesce.ts).
 */
function* candidatesFor(root: ChartValues, overlays: readonly ValuesLayer[], path: ValuePath): Generator<Candidate> {
  const globalAt = path.indexOf("global");
  const charts = globalAt === -1 ? [] : path.slice(0, globalAt);
  for (let depth = 0; depth < charts.length; depth++) {
    yield* settersOf(root, overlays, [...charts.slice(0, depth), ...path.slice(globalAt)]);
  }
  yield* settersOf(root, overlays, path);
  if (globalAt === -1) return;
  for (const keys of keysOfCharts(root)) yield* settersOf(root, overlays, [...keys, ...path.slice(globalAt)]);
}

function keysOfCharts(chart: ChartValues, keys: readonly string[] = []): (readonly string[])[] {
  return [keys, ...chart.children.flatMap((child) => keysOfCharts(child, [...keys, child.key]))];
}

function* settersOf(root: ChartValues, overlays: readonly ValuesLayer[], path: ValuePath): Generator<Candidate> {
  for (const layer of overlays.toReversed()) {
    yield { origin: { kind: "layer", layer: layer.id }, value: getAtPath(layer.values, path) };
  }
  let chart: ChartValues | undefined = root;
  const keys: string[] = [];
  for (const [index, step] of [...path, ""].entries()) {
    if (chart === undefined) return;
    yield { origin: { kind: "chart", keys: [...keys] }, value: getAtPath(chart.defaults, path.slice(index)) };
    chart = chart.children.find((child) => child.key === step);
    keys.push(String(step));
  }
}

function toTree(chart: ChartValues): ChartTree {
  return { key: chart.key, values: chart.defaults, children: chart.children.map(toTree) };
}
