import type { ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** The value at `path` below `values`, `undefined` if there is none. An explicit null is `null`. The empty path is `values` itself. */
export function getAtPath(values: YamlMap, path: ValuePath): YamlValue | undefined {
  let current: YamlValue | undefined = values;
  for (const step of path) {
    if (typeof step === "number") current = Array.isArray(current) ? current[step] : undefined;
    else current = isYamlMap(current) && Object.hasOwn(current, step) ? current[step] : undefined;
  }
  return current;
}
