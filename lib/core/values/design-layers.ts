import type { Design } from "@/lib/core/design/design";
import type { ValuesLayer } from "@/lib/core/values/coalesce-values";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** The layers in effect for a profile, lowest first: the base, then the profile. A layer whose text cannot be read is left out. */
export function layersOf(design: Design, layer: LayerId): ValuesLayer[] {
  const profile = design.profiles.find(({ id }) => id === layer);
  const texts = [{ id: BASE_LAYER, text: design.values }];
  if (profile !== undefined) texts.push({ id: profile.id, text: profile.values });
  return texts.flatMap(({ id, text }) => {
    const { isUsable, value } = parseValues(text);
    return isUsable ? [{ id, values: value }] : [];
  });
}
