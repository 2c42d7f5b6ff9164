"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, memo, useId, useRef } from "react";
import { parseCell, shareOf } from "@/components/resources/board-columns";
import { DragBar } from "@/components/resources/drag-bar";
import { useDraft } from "@/components/ui/use-draft";
import { quantityNear, stepQuantity } from "@/lib/client/step-quantity";
import { DIMENSIONS, type ResourceCell, type ResourceKey } from "@/lib/core/resources/resource-rows";
import type { ValuePath } from "@/lib/core/values/value-path";

export interface AmountCellProps {
  /** What it is of: "API, CPU request". */
  label: string;
  columnKey: ResourceKey;
  cell: ResourceCell;
  /** Set in the layer on screen, not inherited. */
  isOwn: boolean;
  /** The amount a full bar stands for. */
  scale: bigint;
  isReadOnly: boolean;
  isDimmed: boolean;
  onSet: (path: ValuePath, value: string | number | undefined, mergeKey: string) => void;
}

/** One amount: typed, stepped with the arrow keys, or dragged by its bar. Cleared, it is inherited again. */
export const AmountCell = memo(AmountCellView, (before, after) => {
  return (
    before.label === after.label &&
    before.cell.text === after.cell.text &&
    before.cell.path.join("\0") === after.cell.path.join("\0") &&
    before.isOwn === after.isOwn &&
    before.scale === after.scale &&
    before.isReadOnly === after.isReadOnly &&
    before.isDimmed === after.isDimmed &&
    before.onSet === after.onSet
  );
});

function AmountCellView({ label, columnKey, cell, isOwn, scale, isReadOnly, isDimmed, onSet }: AmountCellProps) {
  const id = useId();
  const visit = useRef(0);
  const mergeKey = () => `board:${id}:${visit.current}`;
  const unit = DIMENSIONS[columnKey];
  const draft = useDraft<string | undefined>({
    value: isOwn ? (cell.text ?? undefined) : undefined,
    format: (text) => text ?? cell.text ?? "",
    parse: (text) => {
      const parsed = parseCell(text, columnKey);
      return parsed.ok ? { ok: true, value: parsed.value === undefined ? undefined : String(parsed.value) } : parsed;
    },
    onCommit: (text) => {
      const parsed = parseCell(text ?? "", columnKey);
      if (parsed.ok) onSet(cell.path, parsed.value, mergeKey());
    },
  });

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = stepQuantity(draft.text, unit, event.key === "ArrowUp" ? 1 : -1, event.shiftKey);
      if (next === null || isReadOnly) return;
      event.preventDefault();
      draft.type(next);
      return;
    }
    draft.inputProps.onKeyDown(event);
    if (event.key === "Enter") {
      visit.current += 1;
      focusBelow(event.currentTarget, event.shiftKey ? -1 : 1);
    }
  }

  return (
    <div className="relative">
      <input
        {...draft.inputProps}
        aria-label={label}
        data-column={columnKey}
        type="text"
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly}
        aria-invalid={draft.error === null ? undefined : true}
        aria-describedby={draft.error === null ? undefined : `${id}-error`}
        placeholder="–"
        onFocus={(event) => {
          visit.current += 1;
          draft.inputProps.onFocus(event);
          event.currentTarget.select();
        }}
        onKeyDown={handleKeyDown}
        className={clsx(
          "h-7 w-full rounded-sm border border-transparent bg-transparent px-1.5 text-right font-mono text-xs tabular-nums -outline-offset-1 coarse:h-10",
          "not-read-only:hover:border-line-strong focus-visible:bg-surface aria-invalid:border-error",
          isOwn ? "font-medium text-ink" : "text-ink-muted",
          isDimmed && "text-ink-faint",
        )}
      />
      <DragBar
        share={shareOf(cell.amount, scale)}
        isOwn={isOwn}
        isDisabled={isReadOnly}
        onStart={() => {
          visit.current += 1;
        }}
        onDrag={(share) => {
          const full = Number(scale) / (unit === "cpu" ? 1000 : 1);
          const text = quantityNear(share * full, cell.text ?? "", unit);
          const parsed = parseCell(text, columnKey);
          if (parsed.ok && text !== cell.text) onSet(cell.path, parsed.value, mergeKey());
        }}
      />
      {draft.error === null ? null : (
        <p
          id={`${id}-error`}
          role="alert"
          className="absolute top-full right-0 z-10 w-44 rounded-md border border-line bg-surface px-2 py-1 text-left text-xs text-error shadow-float"
        >
          {draft.error}
        </p>
      )}
    </div>
  );
}

/** As in a spreadsheet, Enter goes to the next row of the same column. */
function focusBelow(input: HTMLInputElement, direction: 1 | -1): void {
  const column = input.dataset.column ?? "";
  const inputs = [
    ...(input.closest("table")?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? []),
  ];
  inputs[inputs.indexOf(input) + direction]?.focus();
}
