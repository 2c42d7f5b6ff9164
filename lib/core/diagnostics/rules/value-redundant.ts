import type { Rule } from "@/lib/core/diagnostics/checked-design";

import { BASE_LAYER, formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { isSameValue, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** A profile holds only what differs from the base. What it repeats will not follow when the base changes. */
export const valueRedundant: Rule = ({ layers }) => {
  const base = layers.find((layer) => layer.id === BASE_LAYER);
  if (base === undefined || !base.parsed.isUsable) return [];
  return layers
    .filter((layer) => layer !== base && layer.parsed.isUsable)
    .flatMap(({ id, fileName, parsed }) =>
      repeatedBelow(parsed.value, base.parsed.value, []).paths.map((path) => ({
        code: "value_redundant",
        severity: "warning",
        message: `${formatValuePath(path)} in ${fileName} says what the base says already.`,
        remedy: "Unset it here, so that it follows the base.",
        target: { kind: "value", layer: id, path },
      })),
    );
};

/** Paths of a map that repeat the base, the outermost ones; `isWhole` if the map holds nothing else. */
function repeatedBelow(own: YamlMap, base: YamlMap, path: ValuePath): { paths: ValuePath[]; isWhole: boolean } {
  const paths: ValuePath[] = [];
  let isWhole = true;
  for (const [key, value] of Object.entries(own)) {
    const below = repeatedAt(value, Object.hasOwn(base, key) ? base[key] : undefined, [...path, key]);
    paths.push(...below.paths);
    if (!below.isWhole) isWhole = false;
  }
  return { paths, isWhole };
}

function repeatedAt(
  own: YamlValue,
  base: YamlValue | undefined,
  path: ValuePath,
): { paths: ValuePath[]; isWhole: boolean } {
  if (isYamlMap(own) && isYamlMap(base)) {
    const below = repeatedBelow(own, base, path);
    return below.isWhole ? { paths: [path], isWhole: true } : below;
  }
  return isSameValue(own, base) ? { paths: [path], isWhole: true } : { paths: [], isWhole: false };
}
