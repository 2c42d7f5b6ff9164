import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { layerFileName } from "@/lib/core/diagnostics/checked-design";
import { diffLines } from "@/lib/core/text/diff-lines";

/** A text that differs between two designs. One that is not there counts as empty. */
export interface FileChange {
  path: string;
  before: string;
  after: string;
  addedLines: number;
  removedLines: number;
}

/** The texts that differ: values.yaml, the profiles' values, and the user's own files. */
export function fileChanges(from: Design, to: Design): FileChange[] {
  const old = textsOf(from);
  const goal = textsOf(to);
  return [...new Set([...goal.keys(), ...old.keys()])].flatMap((path) => {
    const before = old.get(path) ?? "";
    const after = goal.get(path) ?? "";
    if (before === after) return [];
    const splices = diffLines(before, after);
    const count = (side: "inserted" | "removed") => splices.reduce((sum, splice) => sum + countLines(splice[side]), 0);
    return [{ path, before, after, addedLines: count("inserted"), removedLines: count("removed") }];
  });
}

function textsOf(design: Design): Map<string, string> {
  return new Map([
    ...layerIds(design).map((layer) => [layerFileName(layer), layerText(design, layer) ?? ""] as const),
    ...design.files.map(({ path, content }) => [path, content] as const),
  ]);
}

function countLines(text: string): number {
  return text.match(/\n|[^\n]$/g)?.length ?? 0;
}
