import { type Hue, hueAt } from "@/components/ui/hue";
import type { Design } from "@/lib/core/design/design";
import { layerText } from "@/lib/core/design/layer-text";
import { effectiveValues } from "@/lib/core/resources/effective-values";
import { type ResourceRow, resourceRows } from "@/lib/core/resources/resource-rows";
import type { CoalescedValues } from "@/lib/core/values/coalesce-values";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";
import type { YamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** One layer as the screen shows it. */
export interface LayerView {
  id: LayerId;
  name: string;
  hue: Hue;
  fileName: string;
}

/** Every layer, the base first. A profile keeps its hue everywhere it appears. */
export function layerViews(design: Pick<Design, "profiles">): LayerView[] {
  return [
    { id: BASE_LAYER, name: "base", hue: 0, fileName: "values.yaml" },
    ...design.profiles.map(({ id, name }, index) => ({ id, name, hue: hueAt(index), fileName: `values-${id}.yaml` })),
  ];
}

export function findLayer(design: Pick<Design, "profiles">, layer: LayerId): LayerView {
  const views = layerViews(design);
  return views.find(({ id }) => id === layer) ?? { id: layer, name: layer, hue: 0, fileName: `values-${layer}.yaml` };
}

/** What is in force for a layer, charts' own defaults included; worked out once for each design. */
export const effectiveValuesOf = rememberByLayer<CoalescedValues>(effectiveValues);

/** The pods of a design in a layer; worked out once for each design. */
export const resourceRowsOf = rememberByLayer<ResourceRow[]>(resourceRows);

function rememberByLayer<T>(make: (design: Design, layer: LayerId) => T): (design: Design, layer: LayerId) => T {
  const known = new WeakMap<Design, Map<LayerId, T>>();
  return (design, layer) => {
    const layers = known.get(design) ?? new Map<LayerId, T>();
    known.set(design, layers);
    const before = layers.get(layer);
    if (before !== undefined) return before;
    const made = make(design, layer);
    layers.set(layer, made);
    return made;
  };
}

/** What a layer's own text says. */
export function ownValues(design: Design, layer: LayerId): YamlMap {
  return parseValues(layerText(design, layer) ?? "").value;
}

export function profileIds(design: Pick<Design, "profiles">): LayerId[] {
  return design.profiles.map(({ id }) => id);
}
