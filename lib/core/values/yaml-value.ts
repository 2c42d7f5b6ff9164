/** A value as Helm sees it after decoding YAML into JSON types. Integers beyond 2^53 are kept as bigint. */
export type YamlValue = null | boolean | number | bigint | string | YamlValue[] | YamlMap;

export interface YamlMap {
  [key: string]: YamlValue;
}

export function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
