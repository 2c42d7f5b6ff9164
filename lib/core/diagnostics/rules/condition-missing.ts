import type { Rule } from "@/lib/core/diagnostics/checked-design";
import { componentState } from "@/lib/core/resources/component-enabled";
import { BASE_LAYER, formatValuePath } from "@/lib/core/values/value-path";

/** The key that switches a component is always in the base, because for Helm a missing one means on. */
export const conditionMissing: Rule = ({ design, layers }) => {
  const base = layers.find((layer) => layer.id === BASE_LAYER);
  if (base === undefined || !base.parsed.isUsable) return [];
  return design.components.flatMap((component) => {
    const [first] = component.conditions;
    const isCarried = component.spec.kind === "service" || component.spec.provider !== "none";
    if (first === undefined || !isCarried || componentState(component, base.parsed.value).decidedBy !== null) return [];
    const key = formatValuePath(first);
    return [
      {
        code: "condition_missing",
        severity: "error",
        message: `${key} is neither true nor false in values.yaml, which Helm takes for on.`,
        remedy: `Set ${key} to true or false in the base.`,
        target: { kind: "value", layer: BASE_LAYER, path: first },
      },
    ];
  });
};
