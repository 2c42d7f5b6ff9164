import type { Design } from "@/lib/core/design/design";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";

/** The text of a layer, or `null` if the design has no such profile. */
export function layerText(design: Design, layer: LayerId): string | null {
  if (layer === BASE_LAYER) return design.values;
  return design.profiles.find((profile) => profile.id === layer)?.values ?? null;
}

/** The design with one layer's text replaced. A layer that does not exist leaves it as it was. */
export function withLayerText(design: Design, layer: LayerId, text: string): Design {
  if (layer === BASE_LAYER) return { ...design, values: text };
  return {
    ...design,
    profiles: design.profiles.map((profile) => (profile.id === layer ? { ...profile, values: text } : profile)),
  };
}

/** Every layer of a design, the base first. */
export function layerIds(design: Design): LayerId[] {
  return [BASE_LAYER, ...design.profiles.map((profile) => profile.id)];
}
