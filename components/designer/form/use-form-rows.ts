"use client";

import { useMemo } from "react";
import { derivedFrom } from "@/components/designer/form/derived-from";
import type { FormRow } from "@/components/designer/form/field-filter";
import { readField } from "@/components/designer/form/field-state";
import { fieldsOf } from "@/components/designer/form/fields-of";
import { effectiveValuesOf, ownValues, profileIds } from "@/components/designer/layer-views";
import { useChart } from "@/components/designer/use-chart";
import { useGoodDesign } from "@/components/designer/use-session";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { BASE_LAYER, isPathWithin, type LayerId } from "@/lib/core/values/value-path";

const NONE: readonly Diagnostic[] = [];

/** Every field of what is selected, with its state in one layer. */
export function useFormRows(selection: string, layer: LayerId): FormRow[] {
  const design = useGoodDesign();
  const diagnostics = useChart((state) => state.diagnostics);
  const fields = fieldsOf(design, selection);
  const inLayer = useMemo(
    () => diagnostics.filter(({ target }) => target.kind === "value" && target.layer === layer),
    [diagnostics, layer],
  );
  return useMemo(() => {
    const values = {
      layer,
      own: ownValues(design, layer),
      coalesced: effectiveValuesOf(design, layer),
      below: layer === BASE_LAYER ? null : effectiveValuesOf(design, BASE_LAYER),
    };
    const profiles = profileIds(design).map((profile) => ownValues(design, profile));
    return fields.map((field) => {
      const own = inLayer.filter(({ target }) => target.kind === "value" && isPathWithin(target.path, field.path));
      return {
        field,
        state: readField(field, values),
        derivedFrom: derivedFrom(design, field.path),
        differs: profiles.some((profile) => getAtPath(profile, field.path) !== undefined),
        diagnostics: own.length === 0 ? NONE : own,
      };
    });
  }, [design, fields, inLayer, layer]);
}
