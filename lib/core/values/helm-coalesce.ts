import { createYamlMap, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/**
 * Helm's merging of values, rule for rule: pkg/chart/common/util/coalesce.go, pkg/chart/v2/util/dependencies.go and
 * pkg/chart/v2/loader/load.go of helm v4.3.1. coalesce-chart-values.helm.test.ts holds the outcome equal to the real thing.
 *
 * As in Helm, maps are changed in place and shared where Helm shares them: what a subchart's `global` adds to a nested map
 * of its parent's `global` is seen by the parent too. So every function here works on copies its caller has made.
 */
export interface ChartTree {
  /** The key of the chart's values in its parent: its name or alias. Anything for the root. */
  key: string;
  /** The chart's own values.yaml. */
  values: YamlMap;
  /** Enabled subcharts, in the order Chart.yaml lists them. */
  children: ChartTree[];
}

const GLOBAL_KEY = "global";

/** `MergeMaps`: how several `-f` files become one. A null stays a null; `higher` wins, maps merge. */
export function mergeMaps(lower: YamlMap, higher: YamlMap): YamlMap {
  const merged = Object.assign(createYamlMap(), lower);
  for (const [key, value] of Object.entries(higher)) {
    const below = merged[key];
    merged[key] = isYamlMap(value) && isYamlMap(below) ? mergeMaps(below, value) : value;
  }
  return merged;
}

export function copyValue<T extends YamlValue>(value: T): T {
  if (Array.isArray(value)) return value.map(copyValue) as T;
  if (!isYamlMap(value)) return value;
  const copy = createYamlMap();
  for (const [key, item] of Object.entries(value)) copy[key] = copyValue(item);
  return copy as T;
}

/** `processDependencyImportValues` without import-values: a chart with subcharts takes the merged values of its tree as its own. */
export function importChildValues(chart: ChartTree): void {
  for (const child of chart.children) importChildValues(child);
  if (chart.children.length > 0) chart.values = copyValue(coalesceTree(chart, createYamlMap(), true));
}

/** `coalesce`: fills `given` with the chart's values and those of its subcharts. With `isMerge`, nulls are kept for a later round. */
export function coalesceTree(chart: ChartTree, given: YamlMap, isMerge: boolean): YamlMap {
  coalesceOwn(chart, given, isMerge);
  for (const child of chart.children) {
    const below = given[child.key];
    // Helm refuses to render when a subchart's key holds something else than a map; here the subchart's values win.
    const childGiven = isYamlMap(below) ? below : createYamlMap();
    given[child.key] = childGiven;
    coalesceGlobals(childGiven, given);
    coalesceTree(child, childGiven, isMerge);
  }
  return given;
}

function coalesceOwn(chart: ChartTree, given: YamlMap, isMerge: boolean): void {
  for (const [key, own] of Object.entries(copyValue(chart.values))) {
    const value = given[key];
    if (value === undefined) {
      if (own === null && !isMerge) continue;
      if (isYamlMap(own) && !isMerge) removeNulls(own);
      given[key] = own;
    } else if (value === null && !isMerge) {
      delete given[key];
    } else if (isYamlMap(value) && isYamlMap(own)) {
      const keepsNulls = isMerge || chart.children.some((child) => child.key === key);
      if (!keepsNulls) removeNulls(own);
      coalesceTables(value, own, keepsNulls);
    }
  }
}

/** The parent's globals win over the subchart's, except that a map never gives way to a single value or the other way round. */
function coalesceGlobals(child: YamlMap, parent: YamlMap): void {
  const childGlobals = child[GLOBAL_KEY] === undefined ? createYamlMap() : child[GLOBAL_KEY];
  const parentGlobals = parent[GLOBAL_KEY] === undefined ? createYamlMap() : parent[GLOBAL_KEY];
  if (!isYamlMap(childGlobals) || !isYamlMap(parentGlobals)) return;
  for (const [key, value] of Object.entries(parentGlobals)) {
    const below = childGlobals[key];
    if (isYamlMap(value)) {
      const copy = Object.assign(createYamlMap(), value);
      if (below === undefined) childGlobals[key] = copy;
      else if (isYamlMap(below)) childGlobals[key] = coalesceTables(copy, below, true);
    } else if (!isYamlMap(below)) childGlobals[key] = value;
  }
  child[GLOBAL_KEY] = childGlobals;
}

/** `coalesceTablesFullKey`: fills `higher` with what only `lower` has. */
function coalesceTables(higher: YamlMap, lower: YamlMap, isMerge: boolean): YamlMap {
  const setBelow = new Set(Object.keys(lower).filter((key) => lower[key] !== null));
  for (const [key, value] of Object.entries(higher)) if (value === null) lower[key] = null;
  for (const [key, below] of Object.entries(lower)) {
    const value = higher[key];
    if (value === undefined) higher[key] = below;
    else if (value === null && !isMerge && setBelow.has(key)) delete higher[key];
    else if (isYamlMap(value) && isYamlMap(below)) coalesceTables(value, below, isMerge);
  }
  return higher;
}

function removeNulls(map: YamlMap): void {
  for (const [key, value] of Object.entries(map)) {
    if (value === null) delete map[key];
    else if (isYamlMap(value)) removeNulls(value);
  }
}
