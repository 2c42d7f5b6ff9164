import { findEntry } from "@/lib/core/catalog/catalog";
import type { ChartComponent } from "@/lib/core/design/design";
import { schemaDefaults } from "@/lib/core/schema/json-schema";
import { serviceSchema } from "@/lib/core/schema/service-schema";
import type { YamlMap } from "@/lib/core/values/yaml-value";

const defaultsOfComponent = new WeakMap<ChartComponent, YamlMap>();

/**
 * The values a component's own chart gives it, below its values key: the layer under the base. For an application
 * service that is its generated values.yaml; for a part from the catalogue what the entry knows of its chart.
 * `global` is left out, because it belongs to no single component.
 */
export function componentDefaults(component: ChartComponent): YamlMap {
  let defaults = defaultsOfComponent.get(component);
  if (defaults === undefined) {
    defaults = workOut(component);
    defaultsOfComponent.set(component, defaults);
  }
  return defaults;
}

function workOut({ spec }: ChartComponent): YamlMap {
  if (spec.kind === "infrastructure") return schemaDefaults(findEntry(spec.entry)?.schema ?? {});
  const { global: _shared, ...defaults } = schemaDefaults(serviceSchema(spec, []));
  return defaults;
}
