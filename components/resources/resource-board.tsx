"use client";

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { BOARD_COLUMNS, columnScales, rowId } from "@/components/resources/board-columns";
import { BoardRow } from "@/components/resources/board-row";
import { BoardTotals } from "@/components/resources/board-totals";
import { SelectionBar } from "@/components/resources/selection-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { hueAt } from "@/components/ui/hue";
import { showToast } from "@/components/ui/toast";
import { useDesignStore } from "@/lib/client/use-design";
import type { Design } from "@/lib/core/design/design";
import { resourceRows } from "@/lib/core/resources/resource-rows";
import { BASE_LAYER, type LayerId, type ValuePath } from "@/lib/core/values/value-path";

export interface ResourceBoardProps {
  /** The open design, with texts that do not parse as they last were. */
  design: Design;
  layer: LayerId;
  /** Why nothing can be changed, or null. */
  readOnlyReason: string | null;
  onSelectComponent: (id: string) => void;
  onSelectLayer: (layer: LayerId) => void;
}

/** CPU, memory and volumes of every part in one layer, and what that comes to in each. */
export function ResourceBoard({ design, layer, readOnlyReason, onSelectComponent, onSelectLayer }: ResourceBoardProps) {
  const store = useDesignStore();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => resourceRows(design, layer), [design, layer]);
  const scales = useMemo(() => columnScales(rows), [rows]);
  const calmDesign = useDeferredValue(design);
  const chosenRows = rows.filter((row) => chosen.has(rowId(row)));
  const profileIndex = design.profiles.findIndex(({ id }) => id === layer);

  const set = useCallback(
    (path: ValuePath, value: string | number | undefined, mergeKey: string) => {
      const refusal = store.dispatch(
        value === undefined
          ? { type: "unsetValue", layer, path: [...path] }
          : { type: "setValue", layer, path: [...path], value },
        { mergeKey },
      );
      if (refusal !== null) showToast(refusal.message, { tone: "error" });
    },
    [store, layer],
  );

  function choose(id: string, isChosen: boolean) {
    setChosen((current) => {
      const next = new Set(current);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing to size yet.">Components that run pods show here with what they ask for.</EmptyState>
    );
  }
  return (
    <div
      data-hue={layer === BASE_LAYER ? 0 : hueAt(Math.max(0, profileIndex))}
      className="flex min-h-0 flex-1 flex-col"
    >
      {chosenRows.length === 0 ? null : (
        <SelectionBar rows={chosenRows} layer={layer} onClear={() => setChosen(new Set())} />
      )}
      <div className="relative min-h-0 flex-1 overflow-auto">
        <table className="w-full min-w-128 max-w-240 table-fixed border-collapse text-sm">
          <caption className="sr-only">
            Resources of each part. Arrow keys step an amount, Enter goes to the next row.
          </caption>
          <colgroup>
            <col className="w-[27%]" />
            <col className="w-12" />
            {BOARD_COLUMNS.map(({ key }) => (
              <col key={key} />
            ))}
          </colgroup>
          <BoardHead />
          <tbody>
            {rows.map((row) => (
              <BoardRow
                key={rowId(row)}
                row={row}
                layer={layer}
                scales={scales}
                isReadOnly={readOnlyReason !== null}
                isChosen={chosen.has(rowId(row))}
                onChoose={(isChosen) => choose(rowId(row), isChosen)}
                onSelectComponent={onSelectComponent}
                onSet={set}
              />
            ))}
          </tbody>
          <BoardTotals design={calmDesign} layer={layer} onSelectLayer={onSelectLayer} />
        </table>
        <p className="max-w-160 px-3 py-3 text-xs text-ink-muted">
          Amounts are for one pod; totals are amounts times pods. Clear an amount to inherit it. Choose several rows
          with their boxes to size them together.
        </p>
      </div>
    </div>
  );
}

function BoardHead() {
  return (
    <thead className="sticky top-0 z-2 bg-surface">
      <tr className="text-xs text-ink-muted">
        <th scope="col" className="sticky left-0 z-1 bg-surface pt-2 pl-3 text-left font-semibold" rowSpan={2}>
          Part
        </th>
        <th scope="col" className="px-2 pt-2 text-right font-semibold" rowSpan={2}>
          Pods
        </th>
        <th scope="colgroup" colSpan={2} className="pt-2 text-center font-semibold">
          CPU
        </th>
        <th scope="colgroup" colSpan={2} className="pt-2 text-center font-semibold">
          Memory
        </th>
        <th scope="colgroup" className="pt-2 pr-2 text-right font-semibold">
          Storage
        </th>
      </tr>
      <tr className="border-b border-line text-xs text-ink-muted">
        {BOARD_COLUMNS.map(({ key, label }) => (
          <th key={key} scope="col" className="pr-2 pb-1 text-right font-normal">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
