import { type Hue, hueAt } from "@/components/ui/hue";
import type { Design } from "@/lib/core/design/design";
import { layerText } from "@/lib/core/design/layer-text";
import { effectiveValues } from "@/lib/core/resources/effective-values";
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

const effectiveOf = new WeakMap<Design, Map<LayerId, CoalescedValues>>();

/** What is in force for a layer, charts' own defaults included; worked out once for each design. */
export function effectiveValuesOf(design: Design, layer: LayerId): CoalescedValues {
  let layers = effectiveOf.get(design);
  if (layers === undefined) {
    layers = new Map();
    effectiveOf.set(design, layers);
  }
  let values = layers.get(layer);
  if (values === undefined) {
    values = effectiveValues(design, layer);
    layers.set(layer, values);
  }
  return values;
}

/** What a layer's own text says. */
export function ownValues(design: Design, layer: LayerId): YamlMap {
  return parseValues(layerText(design, layer) ?? "").value;
}

export function profileIds(design: Pick<Design, "profiles">): LayerId[] {
  return design.profiles.map(({ id }) => id);
}
