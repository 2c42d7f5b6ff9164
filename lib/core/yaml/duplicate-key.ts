import type { SourceEntry } from "@/lib/core/yaml/source-tree";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

/** The problem with an entry whose key its map has already, under the identity `before`; `null` if there is none. */
export function findDuplicate(entry: SourceEntry, before: string | undefined): BlockProblem | null {
  if (before === undefined) return null;
  const place = { offset: entry.keyStart, length: entry.keyEnd - entry.keyStart };
  if (before !== entry.identity) return keyClash(entry.key ?? "", place);
  return {
    ...place,
    code: "key_duplicate",
    severity: "warning",
    // go-yaml v2 without `strict` overwrites (decode.go `setMapIndex`).
    message: `The key ${entry.key} is set more than once in this map; Helm takes the last value and drops the others.`,
    remedy: "Keep one of them.",
  };
}

/** Keys such as `1` and `"1"` are two to the YAML decoder and one in JSON, where the order of a Go map decides which stays. */
export function keyClash(key: string, place: { offset: number; length: number }): BlockProblem {
  return {
    ...place,
    code: "key_clash",
    severity: "error",
    message: `The key ${key} is written in two types, with and without quotes; Helm keeps one of the two at random.`,
    remedy: "Keep one of them, in quotes.",
  };
}
