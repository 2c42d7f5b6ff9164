import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

import { BASE_LAYER, formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { isSameValue, isYamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** Helm merges maps but replaces lists whole, which surprises those who meant to add an item. */
export const listReplaced: Rule = ({ layers, views }) => {
  const base = views.find((view) => view.id === BASE_LAYER);
  if (base === undefined) return [];
  return layers
    .filter((layer) => layer.id !== BASE_LAYER && layer.parsed.isUsable)
    .flatMap((layer) =>
      replacedLists(layer.parsed.value, base.effective.values, []).map(
        (path): Finding => ({
          code: "list_replaced",
          severity: "info",
          message: `${formatValuePath(path)} in ${layer.fileName} replaces the whole list of the base; Helm does not merge lists.`,
          remedy: "Repeat here every item of the base that is still wanted.",
          target: { kind: "value", layer: layer.id, path },
        }),
      ),
    );
};

function replacedLists(own: YamlValue, below: YamlValue | undefined, path: ValuePath): ValuePath[] {
  if (Array.isArray(own)) {
    return Array.isArray(below) && below.length > 0 && !isSameValue(own, below) ? [path] : [];
  }
  if (!isYamlMap(own) || !isYamlMap(below)) return [];
  return Object.entries(own).flatMap(([key, value]) =>
    replacedLists(value, Object.hasOwn(below, key) ? below[key] : undefined, [...path, key]),
  );
}
