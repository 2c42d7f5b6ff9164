import { applyChange } from "@/lib/core/design/apply-change";
import type { Command } from "@/lib/core/design/command";
import { type Design, MAX_TEXT_LENGTH } from "@/lib/core/design/design";
import { type DesignChange, invertChange } from "@/lib/core/design/design-change";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { planCommand } from "@/lib/core/design/plan-command";
import { readDesign } from "@/lib/core/design/read-design";
import type { Refusal } from "@/lib/core/design/refusal";

export type ApplyResult =
  | { ok: true; design: Design; change: DesignChange; inverse: Command }
  | { ok: false; refusal: Refusal };

/**
 * The design after one command, what changed, and the command that takes it back byte for byte.
 * A command the design cannot take is refused with a code and a sentence, and the design stays as it was.
 * The same design and command give the same answer everywhere: browser, server, command line.
 */
export function applyCommand(design: Design, command: Command): ApplyResult {
  const plan = planCommand(design, command);
  if (!plan.ok) return plan;
  const applied = applyChange(design, plan.change);
  if (!applied.ok) return applied;
  const refusal = findInvalidResult(applied.design, plan.change);
  if (refusal !== null) return { ok: false, refusal };
  const inverse: Command = { type: "restore", change: invertChange(plan.change) };
  return { ok: true, design: applied.design, change: plan.change, inverse };
}

/** Text edits can only outgrow their limit; record edits are checked against the whole schema. */
function findInvalidResult(design: Design, change: DesignChange): Refusal | null {
  if (change.every(({ type }) => type === "text")) {
    const isTooLarge = layerIds(design).some((layer) => (layerText(design, layer) ?? "").length > MAX_TEXT_LENGTH);
    return isTooLarge
      ? { code: "text_too_large", message: `A values file may hold at most ${MAX_TEXT_LENGTH} characters.` }
      : null;
  }
  const checked = readDesign(design);
  return checked.ok ? null : checked.refusal;
}
