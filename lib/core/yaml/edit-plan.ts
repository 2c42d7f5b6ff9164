import type { Refusal } from "@/lib/core/design/refusal";
import type { Splice } from "@/lib/core/text/splice";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { type ParsedSource, type PlacedBlock, rootMapOf } from "@/lib/core/yaml/parse-source";
import { findBlock } from "@/lib/core/yaml/source-place";
import type { SourceMap } from "@/lib/core/yaml/source-tree";
import { type TextEdit, toSplice } from "@/lib/core/yaml/text-edit";

/** Splices apply one after the other, each on the text the one before left. */
export type EditPlan = { ok: true; splices: Splice[] } | { ok: false; refusal: Refusal };

/** A plan of one edit inside a block. */
export function planOf(at: PlacedBlock, edit: TextEdit): EditPlan & { ok: true } {
  const splice = toSplice(at.block.text, edit, at.start);
  return { ok: true, splices: splice === null ? [] : [splice] };
}

export function refuseIndex(path: ValuePath): EditPlan {
  const message = `${formatValuePath(path)} leads past the end of a list.`;
  return { ok: false, refusal: { code: "index_out_of_range", message } };
}

/** The block that gives a top-level key its value, with the map at its root; `null` if the key is not in the text. */
export function findRoot(source: ParsedSource, key: string): { at: PlacedBlock; root: SourceMap } | null {
  const at = findBlock(source, key);
  const root = at === null ? null : rootMapOf(at.block);
  return at === null || root === null ? null : { at, root };
}
