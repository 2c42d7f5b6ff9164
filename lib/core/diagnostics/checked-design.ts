import type { Design } from "@/lib/core/design/design";
import type { Diagnostic, DiagnosticTarget } from "@/lib/core/diagnostics/diagnostic";
import type { DiagnosticCode } from "@/lib/core/diagnostics/diagnostic-codes";
import { CHART_DEFAULT_LAYER, effectiveValues } from "@/lib/core/resources/effective-values";
import type { CoalescedValues } from "@/lib/core/values/coalesce-values";
import { BASE_LAYER, type LayerId, type ValuePath } from "@/lib/core/values/value-path";
import { type ParsedValues, parseValues } from "@/lib/core/yaml/parse-values";

/** A design with what every rule needs of it, worked out once. */
export interface CheckedDesign {
  design: Design;
  /** The texts, base first. */
  layers: readonly CheckedLayer[];
  /** What Helm works with, in the base alone and in each profile whose texts can all be read. */
  views: readonly ValuesView[];
}

export interface CheckedLayer {
  id: LayerId;
  /** The name of its file in the chart. */
  fileName: string;
  text: string;
  parsed: ParsedValues;
}

export interface ValuesView {
  /** The profile, or the base alone. */
  id: LayerId;
  effective: CoalescedValues;
}

/** One rule looks at a design and says what is wrong by it. Rules do not know of each other. */
export type Rule = (checked: CheckedDesign) => Finding[];

/** A diagnostic of our own rules, whose code is documented. */
export type Finding = Diagnostic & { code: DiagnosticCode };

export function prepareCheck(design: Design): CheckedDesign {
  const layers = [
    { id: BASE_LAYER, text: design.values },
    ...design.profiles.map((profile) => ({ id: profile.id, text: profile.values })),
  ].map(({ id, text }) => ({ id, fileName: layerFileName(id), text, parsed: parseValues(text) }));
  const base = layers.find((layer) => layer.id === BASE_LAYER);
  // Over a base that cannot be read, everything would look missing.
  const readable = base?.parsed.isUsable ? layers.filter((layer) => layer.parsed.isUsable) : [];
  return { design, layers, views: readable.map(({ id }) => ({ id, effective: effectiveValues(design, id) })) };
}

/** `values.yaml`, or `values-<profile>.yaml`. */
export function layerFileName(layer: LayerId): string {
  return layer === BASE_LAYER ? "values.yaml" : `values-${layer}.yaml`;
}

/**
 * The value a finding of a view leads to: in the layer that set it, or in the base if the value, or its absence,
 * comes from nobody or from a chart's own defaults.
 */
export function valueTarget(view: ValuesView, path: ValuePath): DiagnosticTarget {
  const origin = originWithin(view, path);
  return { kind: "value", layer: origin ?? BASE_LAYER, path };
}

/** Of several values that are wrong together, the one set last: the profile's before the base's. */
export function lastSet(view: ValuesView, paths: readonly ValuePath[]): ValuePath {
  const own = paths.find((path) => originWithin(view, path) === view.id);
  return own ?? paths.find((path) => originWithin(view, path) !== null) ?? paths[0] ?? [];
}

/** The layer of the design that sets a value or a map around it; null if none does. */
export function originWithin(view: ValuesView, path: ValuePath): LayerId | null {
  for (let length = path.length; length > 0; length--) {
    const origin = view.effective.originOf(path.slice(0, length));
    if (origin !== null) return origin === CHART_DEFAULT_LAYER ? null : origin;
  }
  return null;
}
