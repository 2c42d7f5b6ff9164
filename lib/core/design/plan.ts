import { applyChange } from "@/lib/core/design/apply-change";
import type { Design } from "@/lib/core/design/design";
import type { ChangeStep, DesignChange } from "@/lib/core/design/design-change";
import type { Refusal } from "@/lib/core/design/refusal";

/** What a command would do to one particular design, or why it cannot. */
export type Plan = { ok: true; change: DesignChange } | { ok: false; refusal: Refusal };

export function refuse(code: string, message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } };
}

/**
 * Runs planners one after the other, each on the design the one before left, into one change. The first refusal refuses all.
 */
export function planInSequence(design: Design, planners: Iterable<(design: Design) => Plan>): Plan {
  let current = design;
  const change: ChangeStep[] = [];
  for (const planner of planners) {
    const plan = planner(current);
    if (!plan.ok) return plan;
    const applied = applyChange(current, plan.change);
    if (!applied.ok) return applied;
    current = applied.design;
    change.push(...plan.change);
  }
  return { ok: true, change };
}
