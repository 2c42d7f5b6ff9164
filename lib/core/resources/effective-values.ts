import { componentDefaults } from "@/lib/core/chart/component-defaults";
import type { Design } from "@/lib/core/design/design";
import { type CoalescedValues, coalesceValues, type ValuesLayer } from "@/lib/core/values/coalesce-values";
import { layersOf } from "@/lib/core/values/design-layers";
import type { LayerId } from "@/lib/core/values/value-path";
import type { YamlMap } from "@/lib/core/values/yaml-value";

/** The layer below the base: the values the subcharts bring themselves. No profile can have this id. */
export const CHART_DEFAULT_LAYER: LayerId = "chart default";

/**
 * What Helm works with for one profile: the subcharts' own defaults, the base and the profile, each over the one
 * before. `originOf` answers `CHART_DEFAULT_LAYER` for what no layer of the design sets.
 */
export function effectiveValues(design: Design, profileId: LayerId): CoalescedValues {
  return coalesceValues([chartDefaultLayer(design), ...layersOf(design, profileId)]);
}

function chartDefaultLayer(design: Design): ValuesLayer {
  const values: YamlMap = {};
  for (const component of design.components) values[component.valuesKey] = componentDefaults(component);
  return { id: CHART_DEFAULT_LAYER, values };
}
