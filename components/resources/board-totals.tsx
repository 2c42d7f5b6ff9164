"use client";

import { clsx } from "clsx";
import { memo, useMemo } from "react";
import { BOARD_COLUMNS, shareOf } from "@/components/resources/board-columns";
import { type Hue, hueAt } from "@/components/ui/hue";
import { HueDot } from "@/components/ui/hue-dot";
import type { Design } from "@/lib/core/design/design";
import { formatQuantity } from "@/lib/core/resources/quantity";
import { DIMENSIONS, type ResourceKey, resourceRows } from "@/lib/core/resources/resource-rows";
import { type ResourceTotals, resourceTotals } from "@/lib/core/resources/resource-totals";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";

interface LayerTotals {
  id: LayerId;
  name: string;
  hue: Hue;
  totals: ResourceTotals;
}

export interface BoardTotalsProps {
  design: Design;
  layer: LayerId;
  onSelectLayer: (layer: LayerId) => void;
}

/** What every layer comes to, at its fewest and at its most pods, on one scale per column. */
export const BoardTotals = memo(function BoardTotals({ design, layer, onSelectLayer }: BoardTotalsProps) {
  const layers = useMemo(() => totalsOfLayers(design), [design]);
  const largest = (key: ResourceKey) =>
    layers.reduce((most, { totals }) => (totals.max[key] > most ? totals.max[key] : most), 1n);

  return (
    <tbody className="bg-canvas">
      <tr>
        <th
          scope="rowgroup"
          colSpan={7}
          className="border-t border-line px-3 pt-3 pb-1 text-left text-xs font-semibold text-ink-muted"
        >
          Totals
        </th>
      </tr>
      {layers.map(({ id, name, hue, totals }) => (
        <tr
          key={id}
          data-hue={hue}
          aria-current={id === layer ? "true" : undefined}
          className={clsx("border-b border-line", id === layer && "font-medium")}
        >
          <th scope="row" className="sticky left-0 z-1 bg-canvas py-1 pl-3 text-left font-[inherit]">
            <button
              type="button"
              onClick={() => onSelectLayer(id)}
              className="flex min-h-6 items-center gap-1.5 rounded-sm text-left text-sm leading-4 wrap-anywhere hover:underline"
            >
              <HueDot hue={hue} isHollow={id !== layer} />
              {name}
            </button>
          </th>
          <td className="px-2 text-right align-top">
            <Range min={String(totals.min.pods)} max={String(totals.max.pods)} />
          </td>
          {BOARD_COLUMNS.map(({ key }) => (
            <td key={key} className="px-0.5 py-1 align-top">
              <span className="block px-1.5 text-right">
                <Range
                  min={formatQuantity(totals.min[key], DIMENSIONS[key])}
                  max={formatQuantity(totals.max[key], DIMENSIONS[key])}
                />
              </span>
              <TotalBar min={shareOf(totals.min[key], largest(key))} max={shareOf(totals.max[key], largest(key))} />
              {totals.unset[key] === 0 ? null : (
                <span className="block px-1.5 text-right text-2xs font-normal text-ink-faint">
                  {totals.unset[key]} not set
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});

/** Solid up to the least, lighter up to the most. */
function TotalBar({ min, max }: { min: number; max: number }) {
  return (
    <span aria-hidden className="mx-1.5 mt-0.5 block h-1 overflow-hidden rounded-full bg-sunken">
      <span className="relative block h-full rounded-full bg-hue/40" style={{ width: `${max * 100}%` }}>
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-hue"
          style={{ width: max === 0 ? "0" : `${(min / max) * 100}%` }}
        />
      </span>
    </span>
  );
}

/** One amount, or the least and the most below each other. */
function Range({ min, max }: { min: string; max: string }) {
  return (
    <span className="inline-block font-mono text-xs leading-4.5 whitespace-nowrap tabular-nums">
      {min}
      {min === max ? null : (
        <>
          <span className="sr-only"> to </span>
          <span className="block">
            <span aria-hidden>–</span>
            {max}
          </span>
        </>
      )}
    </span>
  );
}

function totalsOfLayers(design: Design): LayerTotals[] {
  const layers = [
    { id: BASE_LAYER, name: "base", hue: 0 as Hue },
    ...design.profiles.map(({ id, name }, index) => ({ id, name, hue: hueAt(index) })),
  ];
  return layers.map((layer) => ({ ...layer, totals: resourceTotals(resourceRows(design, layer.id)) }));
}
