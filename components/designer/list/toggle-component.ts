import { effectiveValuesOf } from "@/components/designer/layer-views";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

/** Switches a component in one layer, by the first of its conditions: the one that wins for Helm. */
export function toggleComponentCommand(design: Design, id: string, layer: LayerId, isEnabled: boolean): Command | null {
  const path = design.components.find((component) => component.id === id)?.conditions[0];
  return path === undefined ? null : { type: "setValue", layer, path, value: isEnabled };
}

/** Where the address of a component is to be set that is off in a layer and that others still look for; null if nowhere. */
export function missingAddress(design: Design, id: string, layer: LayerId): ValuePath | null {
  const spec = design.components.find((component) => component.id === id)?.spec;
  if (spec?.kind !== "infrastructure" || spec.addressWhenOff !== "required") return null;
  const address = getAtPath(effectiveValuesOf(design, layer).values, spec.addressPath);
  return address === undefined || address === null || address === "" ? spec.addressPath : null;
}
