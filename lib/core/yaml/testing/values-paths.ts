import type { ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** The paths of all values below `value`, maps and lists among them. */
export function pathsOf(value: YamlValue, path: ValuePath = []): ValuePath[] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (!isYamlMap(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}
