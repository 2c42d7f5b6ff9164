import type { ChartComponent } from "@/lib/core/design/design";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { ValuePath } from "@/lib/core/values/value-path";
import type { YamlMap } from "@/lib/core/values/yaml-value";

export interface ComponentState {
  isEnabled: boolean;
  /** The condition that decided, or null if none of them holds a boolean. */
  decidedBy: ValuePath | null;
}

/**
 * Whether the chart carries the component and its conditions leave it on, decided as Helm does
 * (`processDependencyConditions` in pkg/chart/v2/util/dependencies.go): the first condition that holds a boolean wins,
 * and if none does the component is on.
 */
export function componentState(component: ChartComponent, values: YamlMap): ComponentState {
  const isCarried = component.spec.kind === "service" || component.spec.provider !== "none";
  for (const path of component.conditions) {
    const value = getAtPath(values, path);
    if (typeof value === "boolean") return { isEnabled: isCarried && value, decidedBy: path };
  }
  return { isEnabled: isCarried, decidedBy: null };
}
