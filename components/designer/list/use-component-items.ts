"use client";

import { useDeferredValue, useMemo } from "react";
import { effectiveValuesOf, resourceRowsOf } from "@/components/designer/layer-views";
import { type ComponentItem, componentItems } from "@/components/designer/list/list-model";
import { useChart } from "@/components/designer/use-chart";
import { useGoodDesign } from "@/components/designer/use-session";
import type { LayerId } from "@/lib/core/values/value-path";

/** The rows of the list for one layer. Pods are counted a moment later, so that typing does not wait for it. */
export function useComponentItems(layer: LayerId): ComponentItem[] {
  const design = useGoodDesign();
  const calm = useDeferredValue(design);
  const diagnostics = useChart((state) => state.diagnostics);
  const rows = resourceRowsOf(calm, layer);
  return useMemo(
    () => componentItems(design, effectiveValuesOf(design, layer).values, rows, diagnostics),
    [design, layer, rows, diagnostics],
  );
}
