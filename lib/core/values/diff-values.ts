import type { ValuePath } from "@/lib/core/values/value-path";
import { isSameValue, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/**
 * The paths at which two values differ, outermost key first in the order of `before`, then keys only `after` has. Lists and
 * single values are compared as wholes; a map against anything else is one difference.
 */
export function diffValues(before: YamlMap, after: YamlMap): ValuePath[] {
  const paths: ValuePath[] = [];
  collect(before, after, [], paths);
  return paths;
}

function collect(before: YamlMap, after: YamlMap, path: ValuePath, paths: ValuePath[]): void {
  if (before === after) return;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const left = ownValue(before, key);
    const right = ownValue(after, key);
    if (isYamlMap(left) && isYamlMap(right)) collect(left, right, [...path, key], paths);
    else if (!isSameValue(left, right)) paths.push([...path, key]);
  }
}

function ownValue(map: YamlMap, key: string): YamlValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
