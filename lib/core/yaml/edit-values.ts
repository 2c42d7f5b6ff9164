import type { Refusal } from "@/lib/core/design/refusal";
import { applySplices } from "@/lib/core/text/apply-splices";
import type { Splice } from "@/lib/core/text/splice";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";
import { removeAtPath, setAtPath } from "@/lib/core/values/set-at-path";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import { isSameValue, type YamlMap } from "@/lib/core/values/yaml-value";
import type { EditPlan } from "@/lib/core/yaml/edit-plan";
import { type ParsedSource, parseSource } from "@/lib/core/yaml/parse-source";
import { planRemoval } from "@/lib/core/yaml/plan-removal";
import { planTopLevel } from "@/lib/core/yaml/plan-top-level";
import { planValue } from "@/lib/core/yaml/plan-value";
import { isWritable } from "@/lib/core/yaml/write-scalar";

/** Splices apply one after the other, each on the text the one before left. No splices: the text says it already. */
export type SplicePlan = EditPlan;

/**
 * Plans the edit that makes the value at `path` read back as `value`, touching only the text of that value. Missing maps are
 * made on the way; a list can be extended by one. Refused: `text_broken`, `value_is_alias`, `value_not_map`, `value_not_list`,
 * `index_out_of_range`, `path_empty`, `value_not_text`, and `edit_unsafe` for an edit that would change anything else.
 */
export function planSetValue(text: string, path: ValuePath, value: JsonValue): SplicePlan {
  const source = parseSource(text);
  const refusal = refuseText(source) ?? refusePath(path) ?? refuseValue(path, value);
  if (refusal !== null) return { ok: false, refusal };
  const plan = planValue(source, path, value);
  return plan.ok ? verify(source, path, plan.splices, setAtPath(source.value, path, value)) : plan;
}

/**
 * Plans the removal of the value at `path`. Maps left empty go with it. No splices if it is not there. Refused as in
 * `planSetValue`; `value_is_alias` also for a value that a merge key brings in.
 */
export function planUnsetValue(text: string, path: ValuePath): SplicePlan {
  const source = parseSource(text);
  const refusal = refuseText(source) ?? refusePath(path);
  if (refusal !== null) return { ok: false, refusal };
  if (getAtPath(source.value, path) === undefined) return { ok: true, splices: [] };
  const wanted = removeAtPath(source.value, path);
  const plan = planRemoval(source, path);
  const verified = plan.ok ? verify(source, path, plan.splices, wanted) : plan;
  if (!plan.ok || verified.ok) return verified;
  const second = planRemoval(source, path, true);
  return second.ok ? verify(source, path, second.splices, wanted) : verified;
}

/** Plans a whole top-level block at the end of the text, set off by a blank line. A block that is there already is edited in place. */
export function planSetBlock(text: string, key: string, value: JsonMap): SplicePlan {
  const source = parseSource(text);
  if (Object.hasOwn(source.value, key)) return planSetValue(text, [key], value);
  const refusal = refuseText(source) ?? refuseValue([key], value);
  if (refusal !== null) return { ok: false, refusal };
  return verify(source, [key], planTopLevel(source, key, value, true), setAtPath(source.value, [key], value));
}

/** An edit that does not come out exactly as wanted is our own fault; it is refused rather than made. */
function verify(source: ParsedSource, path: ValuePath, splices: Splice[], wanted: YamlMap): SplicePlan {
  const edited = applySplices(source.text, splices);
  const result = edited === null ? null : parseSource(edited);
  if (result?.isUsable && isSameValue(result.value, wanted)) return { ok: true, splices };
  return refuse(
    "edit_unsafe",
    `${formatValuePath(path)} cannot be changed without changing something else; edit it in the text.`,
  );
}

function refuseText(source: ParsedSource): Refusal | null {
  const error = source.problems.find((problem) => problem.severity === "error");
  return error === undefined
    ? null
    : { code: "text_broken", message: `Fix line ${error.line} first: ${error.message}` };
}

function refusePath(path: ValuePath): Refusal | null {
  return typeof path[0] === "string" ? null : { code: "path_empty", message: "Name the key to change." };
}

function refuseValue(path: ValuePath, value: JsonValue): Refusal | null {
  if (path.every((step) => typeof step === "number" || isWritable(step)) && isWritable(value)) return null;
  return {
    code: "value_not_text",
    message: `${formatValuePath(path)} holds half a character, a number that is not finite, or too many levels.`,
  };
}

function refuse(code: string, message: string): SplicePlan {
  return { ok: false, refusal: { code, message } };
}
