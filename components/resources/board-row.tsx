"use client";

import { clsx } from "clsx";
import { memo } from "react";
import { AmountCell } from "@/components/resources/amount-cell";
import { BOARD_COLUMNS, podsOf, rowName } from "@/components/resources/board-columns";
import { Checkbox } from "@/components/ui/checkbox";
import type { ResourceKey, ResourceRow } from "@/lib/core/resources/resource-rows";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

export interface BoardRowProps {
  row: ResourceRow;
  layer: LayerId;
  scales: Record<ResourceKey, bigint>;
  isReadOnly: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onSelectComponent: (id: string) => void;
  onSet: (path: ValuePath, value: string | number | undefined, mergeKey: string) => void;
}

/** What one part asks for. Parts that are off are faint and can be sized all the same. */
export const BoardRow = memo(function BoardRow({
  row,
  layer,
  scales,
  isReadOnly,
  isChosen,
  onChoose,
  onSelectComponent,
  onSet,
}: BoardRowProps) {
  const name = rowName(row);
  return (
    <tr className={clsx("border-b border-line", isChosen && "bg-accent-soft/50")}>
      <th scope="row" className="sticky left-0 z-1 bg-surface py-1 pr-2 pl-3 text-left font-normal">
        <span className="flex items-center gap-1">
          {isReadOnly ? null : (
            <Checkbox label={`Choose ${name}`} isLabelHidden checked={isChosen} onChange={onChoose} />
          )}
          <button
            type="button"
            onClick={() => onSelectComponent(row.componentId)}
            className={clsx(
              "min-h-6 min-w-0 rounded-sm text-left text-sm leading-4 wrap-anywhere hover:underline",
              !row.enabled && "text-ink-faint",
            )}
          >
            {row.title}
            {row.part === "" ? null : <span className="text-ink-muted"> {row.part}</span>}
          </button>
        </span>
      </th>
      <td className="px-2 text-right font-mono text-xs text-ink-muted tabular-nums">
        {row.enabled ? podsOf(row) : "off"}
      </td>
      {BOARD_COLUMNS.map(({ key, group, label }) => {
        const cell = row.cells[key];
        return (
          <td key={key} className="px-0.5 py-0.5 align-top">
            {cell === null ? (
              <span
                className="flex h-7 items-center justify-end px-1.5 text-xs text-ink-faint"
                title="Pods without a volume"
              >
                <span aria-hidden>–</span>
                <span className="sr-only">no volume</span>
              </span>
            ) : (
              <AmountCell
                label={`${name}, ${group} ${label}`}
                columnKey={key}
                cell={cell}
                isOwn={cell.origin === layer}
                scale={scales[key]}
                isReadOnly={isReadOnly}
                isDimmed={!row.enabled}
                onSet={onSet}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});
