"use client";

import { formatInput } from "@/components/designer/form/parse-input";
import { effectiveValuesOf, layerViews, ownValues } from "@/components/designer/layer-views";
import { useGoodDesign } from "@/components/designer/use-session";
import { HueDot } from "@/components/ui/hue-dot";
import type { FormField } from "@/lib/core/schema/component-fields";
import { getAtPath } from "@/lib/core/values/get-at-path";

/** What every layer has at a field: its own in full ink, inherited faint. Made only while it is looked at. */
export function LayerComparison({ field }: { field: FormField }) {
  const design = useGoodDesign();
  return (
    <span className="flex flex-col gap-1 py-0.5">
      <span className="text-ink-muted">{field.description}</span>
      {layerViews(design).map(({ id, name, hue }) => {
        const own = getAtPath(ownValues(design, id), field.path);
        const value =
          getAtPath(effectiveValuesOf(design, id).values, field.path) ?? (own === null ? null : field.defaultValue);
        return (
          <span key={id} className="flex items-center gap-1.5">
            <HueDot hue={hue} isHollow={own === undefined} />
            <span className="min-w-16 text-ink-muted">{name}</span>
            <span
              className={own === undefined ? "truncate font-mono text-ink-muted" : "truncate font-mono font-medium"}
            >
              {formatInput(value) || "not set"}
            </span>
          </span>
        );
      })}
    </span>
  );
}
