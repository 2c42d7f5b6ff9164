import type { JsonValue } from "@/lib/core/values/json-value";
import type { ValuePath } from "@/lib/core/values/value-path";
import { createYamlMap, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** `values` with `value` at `path`, making maps and lists where there is nothing or null. `values` itself stays as it is. */
export function setAtPath(values: YamlMap, path: ValuePath, value: JsonValue): YamlMap {
  const changed = setBelow(values, path, value);
  return isYamlMap(changed) ? changed : values;
}

function setBelow(current: YamlValue | undefined, path: ValuePath, value: JsonValue): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items = Array.isArray(current) ? [...current] : [];
    items[step] = setBelow(items[step], rest, value);
    return items;
  }
  const map = copyMap(current);
  map[step] = setBelow(map[step], rest, value);
  return map;
}

/** `values` without the value at `path`. Maps left empty go too, but not the root and not items of lists. */
export function removeAtPath(values: YamlMap, path: ValuePath): YamlMap {
  const changed = removeBelow(values, path);
  return isYamlMap(changed) ? changed : createYamlMap();
}

/** `undefined` for a map left empty. */
function removeBelow(current: YamlValue | undefined, path: ValuePath): YamlValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (typeof step === "number") {
    if (!Array.isArray(current)) return current;
    const changed = removeBelow(current[step], rest);
    if (rest.length === 0) return current.toSpliced(step, 1);
    return current.with(step, changed ?? createYamlMap());
  }
  if (!isYamlMap(current)) return current;
  const map = copyMap(current);
  const changed = removeBelow(map[step], rest);
  if (changed === undefined) delete map[step];
  else map[step] = changed;
  return Object.keys(map).length === 0 ? undefined : map;
}

function copyMap(value: YamlValue | undefined): YamlMap {
  return Object.assign(createYamlMap(), isYamlMap(value) ? value : {});
}
