"use client";

import { useDeferredValue, useMemo } from "react";
import { resourceRowsOf } from "@/components/designer/layer-views";
import { useDesignerSession, useGoodDesign, useView } from "@/components/designer/use-session";
import { Tooltip } from "@/components/ui/tooltip";
import { formatQuantity } from "@/lib/core/resources/quantity";
import { DIMENSIONS, type ResourceKey } from "@/lib/core/resources/resource-rows";
import { type ResourceTotals, resourceTotals } from "@/lib/core/resources/resource-totals";

const SHOWN: readonly { key: ResourceKey; unit: string; word: string }[] = [
  { key: "cpuRequest", unit: " CPU", word: "CPU requests" },
  { key: "memoryRequest", unit: "", word: "memory requests" },
  { key: "storage", unit: "", word: "storage" },
];

/** What the layer on screen asks of a cluster; leads to the board. */
export function Totals() {
  const session = useDesignerSession();
  const design = useDeferredValue(useGoodDesign());
  const { layer } = useView();
  const totals = useMemo(() => resourceTotals(resourceRowsOf(design, layer)), [design, layer]);
  return (
    <Tooltip content={`Requests and volumes of all pods${isRange(totals) ? ", fewest to most" : ""}. Opens Resources.`}>
      <button
        type="button"
        onClick={() => session.select("~resources")}
        className="flex h-8 shrink-0 items-center gap-3 rounded-md px-2 font-mono text-xs whitespace-nowrap text-ink-muted tabular-nums hover:bg-hover hover:text-ink max-xl:hidden"
      >
        {SHOWN.map(({ key, unit, word }) => (
          <span key={key}>
            {rangeOf(totals, key)}
            {unit}
            <span className="sr-only"> {word} in total</span>
          </span>
        ))}
      </button>
    </Tooltip>
  );
}

function rangeOf({ min, max }: ResourceTotals, key: ResourceKey): string {
  const least = formatQuantity(min[key], DIMENSIONS[key]);
  const most = formatQuantity(max[key], DIMENSIONS[key]);
  return least === most ? least : `${least}–${most}`;
}

function isRange({ min, max }: ResourceTotals): boolean {
  return min.pods !== max.pods;
}
