import { getAtPath } from "@/lib/core/values/get-at-path";
import { coalesceTree, copyValue, mergeMaps } from "@/lib/core/values/helm-coalesce";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";
import { createYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";

export interface ValuesLayer {
  id: LayerId;
  values: YamlMap;
}

export interface CoalescedValues {
  values: YamlMap;
  /** The layer that sets the effective value at `path`: the highest that has the path. `null` if nobody sets it. */
  originOf(path: ValuePath): LayerId | null;
}

/**
 * Merges layers, lowest first, as Helm does: the lowest is a chart's values.yaml, the others are `-f` files. Maps merge, lists
 * and single values replace, a null takes away what is below it; nulls of the lowest layer count as absent.
 */
export function coalesceValues(layers: readonly ValuesLayer[]): CoalescedValues {
  const [lowest, ...others] = layers;
  const given = others.reduce((merged, layer) => mergeMaps(merged, layer.values), createYamlMap());
  const chart = { key: "", values: lowest?.values ?? createYamlMap(), children: [] };
  const values = coalesceTree(chart, copyValue(given), false);
  return {
    values,
    originOf: (path) => {
      if (getAtPath(values, path) === undefined) return null;
      return layers.findLast((layer) => getAtPath(layer.values, path) !== undefined)?.id ?? null;
    },
  };
}
