/**
 * A value as Helm sees it after decoding YAML into JSON types. Every number is a 64-bit float: Helm decodes values.yaml and
 * `-f` files without `UseNumber` (helm v4.3.1 pkg/chart/v2/loader/load.go LoadValues), so integers beyond 2^53 are rounded.
 */
export type YamlValue = null | boolean | number | string | YamlValue[] | YamlMap;

/** Maps made by this project have no prototype, so that a key such as `constructor` is only there if it was written. */
export interface YamlMap {
  [key: string]: YamlValue;
}

export function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function createYamlMap(): YamlMap {
  return Object.create(null) as YamlMap;
}

/** Deep equality. Key order does not count; `0` equals `-0`, as in JSON and Go. */
export function isSameValue(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isSameValue(item, right[index]));
  }
  if (Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && isSameValue(left[key], right[key]));
}
