/** Where a value lives below the root of a values file: map keys and list indexes, outermost first. */
export type ValuePath = readonly (string | number)[];

/** `"base"` is values.yaml; anything else is the id of a profile. */
export type LayerId = string;

export const BASE_LAYER = "base";

/** The path in the notation people type after `--set`: `a.b[0].c`, with dots and brackets in keys escaped as Helm's strvals wants them. */
export function formatValuePath(path: ValuePath): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += (text === "" ? "" : ".") + step.replace(/[\\.,=[\]{}]/g, "\\$&");
  }
  return text;
}

export function isSamePath(left: ValuePath, right: ValuePath): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}

/** True if `path` is `ancestor` itself or lies below it. */
export function isPathWithin(path: ValuePath, ancestor: ValuePath): boolean {
  return path.length >= ancestor.length && ancestor.every((step, index) => step === path[index]);
}
