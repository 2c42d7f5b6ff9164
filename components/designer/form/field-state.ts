import { CHART_DEFAULT_LAYER } from "@/lib/core/resources/effective-values";
import type { FormField } from "@/lib/core/schema/component-fields";
import type { CoalescedValues } from "@/lib/core/values/coalesce-values";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { LayerId } from "@/lib/core/values/value-path";
import { isSameValue, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

/** Who says what a field's value is. */
export type Provenance =
  | { kind: "here" }
  /** Set to null here: what is inherited is taken away. */
  | { kind: "removed" }
  | { kind: "layer"; layer: LayerId }
  | { kind: "default" }
  | { kind: "unset" };

export interface FieldState {
  /** What the layer itself says; `undefined`: nothing. */
  own: YamlValue | undefined;
  /** What is in force for the layer. */
  effective: YamlValue | undefined;
  /** What would be in force if this layer said nothing. */
  inherited: YamlValue | undefined;
  provenance: Provenance;
}

/** The values of one layer and of the layers around it, ready to be asked about paths. */
export interface LayerValues {
  layer: LayerId;
  own: YamlMap;
  coalesced: CoalescedValues;
  /** The same without this layer; null where nothing lies below but the charts' own defaults. */
  below: CoalescedValues | null;
}

export function readField(field: FormField, { layer, own, coalesced, below }: LayerValues): FieldState {
  const ownValue = getAtPath(own, field.path);
  const merged = getAtPath(coalesced.values, field.path);
  // The root chart's own defaults are no layer: nothing set means what the field says.
  const effective = merged === undefined && ownValue !== null ? field.defaultValue : merged;
  const provenance = provenanceOf(field, layer, ownValue, merged, coalesced);
  const inherited = (below === null ? undefined : getAtPath(below.values, field.path)) ?? field.defaultValue;
  return { own: ownValue, effective, inherited, provenance };
}

function provenanceOf(
  field: FormField,
  layer: LayerId,
  own: YamlValue | undefined,
  merged: YamlValue | undefined,
  coalesced: CoalescedValues,
): Provenance {
  if (own === null) return { kind: "removed" };
  if (own !== undefined) return { kind: "here" };
  if (merged === undefined) return { kind: field.defaultValue === undefined ? "unset" : "default" };
  const origin = originWithin(merged, field, coalesced) ?? coalesced.originOf(field.path);
  if (origin === null || origin === CHART_DEFAULT_LAYER) return { kind: "default" };
  return origin === layer ? { kind: "here" } : { kind: "layer", layer: origin };
}

/** A map can come from several layers: the one that has the first say about what is in it. */
function originWithin(value: YamlValue, field: FormField, coalesced: CoalescedValues): LayerId | null {
  if (!isYamlMap(value)) return null;
  for (const key of Object.keys(value)) {
    const origin = coalesced.originOf([...field.path, key]);
    if (origin !== null && origin !== CHART_DEFAULT_LAYER) return origin;
  }
  return null;
}

/** The same state, also where maps were read again from the text. */
export function isSameState(left: FieldState, right: FieldState): boolean {
  return (
    isSameValue(left.own, right.own) &&
    isSameValue(left.effective, right.effective) &&
    isSameValue(left.inherited, right.inherited) &&
    left.provenance.kind === right.provenance.kind &&
    (left.provenance.kind !== "layer" ||
      (right.provenance.kind === "layer" && left.provenance.layer === right.provenance.layer))
  );
}
