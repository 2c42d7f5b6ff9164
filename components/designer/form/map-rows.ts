import type { FieldState } from "@/components/designer/form/field-state";
import { isYamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** One key of a map as the table shows it. */
export interface MapRow {
  key: string;
  value: YamlValue;
  /** Set in the layer on screen. A key that is set to null here takes an inherited one away. */
  isOwn: boolean;
  /** Also there without this layer. */
  isInherited: boolean;
  isRemoved: boolean;
}

/** The keys in force, in their order, then those this layer takes away. */
export function mapRows({ own, effective, inherited }: FieldState): MapRow[] {
  const ownMap = isYamlMap(own) ? own : {};
  const below = isYamlMap(inherited) ? inherited : {};
  const shown = isYamlMap(effective) ? effective : {};
  const rows = Object.entries(shown).map(([key, value]) => ({
    key,
    value,
    isOwn: Object.hasOwn(ownMap, key),
    isInherited: Object.hasOwn(below, key),
    isRemoved: false,
  }));
  const removed = Object.entries(ownMap)
    .filter(([key, value]) => value === null && !Object.hasOwn(shown, key))
    .map(([key]) => ({ key, value: null, isOwn: true, isInherited: true, isRemoved: true }));
  return [...rows, ...removed];
}

/** What is wrong with a new or changed key, or null. */
export function keyProblem(key: string, rows: readonly MapRow[], pattern: string | undefined): string | null {
  if (key === "") return "Give it a key.";
  if (key.length > 256) return "Keys have at most 256 characters.";
  if (rows.some((row) => row.key === key && !row.isRemoved)) return `There is already a key ${key}.`;
  if (pattern !== undefined && !new RegExp(pattern, "u").test(key)) return `${key} is not a valid name here.`;
  return null;
}
