import type { SourceEntry } from "@/lib/core/yaml/source-tree";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

/** The warning for a key that its map has already. Helm takes the last and says nothing (go-yaml v2 without `strict`). */
export function duplicateKey(entry: SourceEntry): BlockProblem {
  return {
    code: "key_duplicate",
    severity: "warning",
    message: `The key ${entry.key} is set more than once in this map; Helm takes the last value and drops the others.`,
    remedy: "Keep one of them.",
    offset: entry.keyStart,
    length: entry.keyEnd - entry.keyStart,
  };
}
