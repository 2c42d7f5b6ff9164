import { applySplices } from "@/lib/core/text/apply-splices";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { type EditPlan, findRoot, planOf } from "@/lib/core/yaml/edit-plan";
import { styleOfText } from "@/lib/core/yaml/edit-style";
import { findTarget } from "@/lib/core/yaml/edit-target";
import { type ParsedSource, type PlacedBlock, parseSource } from "@/lib/core/yaml/parse-source";
import { pruneUpwards, removeStep } from "@/lib/core/yaml/remove-entry";
import { lineEndAt } from "@/lib/core/yaml/source-lines";
import type { TextEdit } from "@/lib/core/yaml/text-edit";

/**
 * Plans the removal of a value. `takesBlankLines` is for the second try: behind a block scalar with `+`, blank lines are part of
 * its text.
 */
export function planRemoval(source: ParsedSource, path: ValuePath, takesBlankLines = false): EditPlan {
  const found = findRoot(source, String(path[0]));
  if (found === null) return { ok: true, splices: [] };
  const { at, root } = found;
  const target = findTarget(root, path);
  if (target.kind === "refused") return { ok: false, refusal: target.refusal };
  if (target.kind !== "found") {
    const message = `${formatValuePath(path)} comes from a merge (<<); edit it in the text.`;
    return { ok: false, refusal: { code: "value_is_alias", message } };
  }
  const pruned = pruneUpwards(target.parent, path);
  const edit = removeStep(at.block.text, pruned.step, styleOfText(source, at), takesBlankLines);
  const first = isWholeLastBlock(source, at, edit) ? removeLastBlock(source, at) : planOf(at, edit);
  if (typeof pruned.path.at(-1) !== "string") return first;
  // A key written twice is gone only when both are.
  const left = applySplices(source.text, first.splices);
  const next = left === null ? null : parseSource(left);
  if (!next?.isUsable || getAtPath(next.value, pruned.path) === undefined || first.splices.length === 0) return first;
  const others = planRemoval(next, pruned.path, takesBlankLines);
  return others.ok ? { ok: true, splices: [...first.splices, ...others.splices] } : others;
}

/** True if the edit takes all of a block that ends the text without a line break. */
function isWholeLastBlock({ text }: ParsedSource, at: PlacedBlock, { start, end }: TextEdit): boolean {
  return start === 0 && text[at.start - 1] === "\n" && at.start + end === text.length && !text.endsWith("\n");
}

/** The line break before the block goes with it, so that the text ends as it did: without one. */
function removeLastBlock({ text }: ParsedSource, at: PlacedBlock): EditPlan & { ok: true } {
  const offset = lineEndAt(text, at.start - 1);
  return { ok: true, splices: [{ offset, removed: text.slice(offset), inserted: "" }] };
}
