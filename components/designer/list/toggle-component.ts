import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { LayerId } from "@/lib/core/values/value-path";

/** Switches a component in one layer, by the first of its conditions: the one that wins for Helm. */
export function toggleComponentCommand(design: Design, id: string, layer: LayerId, isEnabled: boolean): Command | null {
  const path = design.components.find((component) => component.id === id)?.conditions[0];
  return path === undefined ? null : { type: "setValue", layer, path, value: isEnabled };
}
