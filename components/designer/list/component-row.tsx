"use client";

import { clsx } from "clsx";
import { memo } from "react";
import type { ComponentItem } from "@/components/designer/list/list-model";
import { Checkbox } from "@/components/ui/checkbox";
import { PartIcon } from "@/components/ui/part-icon";

export interface ComponentRowProps {
  item: ComponentItem;
  isSelected: boolean;
  /** Why it cannot be switched now, or null. */
  toggleDisabledReason: string | null;
  onSelect: (id: string) => void;
  onToggle: (id: string, isEnabled: boolean) => void;
}

/** A component of the list: its switch, name, pods and problems. Space switches it, Enter opens its form. */
export const ComponentRow = memo(
  ComponentRowView,
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.toggleDisabledReason === after.toggleDisabledReason &&
    before.onSelect === after.onSelect &&
    before.onToggle === after.onToggle &&
    isSameItem(before.item, after.item),
);

function isSameItem(left: ComponentItem, right: ComponentItem): boolean {
  return (Object.keys(left) as (keyof ComponentItem)[]).every((key) => left[key] === right[key]);
}

function ComponentRowView({ item, isSelected, toggleDisabledReason, onSelect, onToggle }: ComponentRowProps) {
  const { id, title, isEnabled, replicas, problems, hasErrors, icon } = item;
  return (
    <li
      className={clsx(
        "flex items-center gap-1 border-l-2 pr-2 pl-2",
        isSelected ? "border-accent bg-accent-soft" : "border-transparent hover:bg-hover",
      )}
      title={toggleDisabledReason ?? undefined}
    >
      <Checkbox
        label={`Enable ${title}`}
        isLabelHidden
        checked={isEnabled}
        isDisabled={toggleDisabledReason !== null}
        onChange={(checked) => onToggle(id, checked)}
      />
      <button
        type="button"
        data-part={id}
        aria-current={isSelected ? "true" : undefined}
        aria-keyshortcuts="Space"
        onClick={() => onSelect(id)}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          if (toggleDisabledReason === null) onToggle(id, !isEnabled);
        }}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-sm text-left text-sm -outline-offset-2 coarse:h-11"
      >
        <PartIcon name={icon} className={clsx("shrink-0", isEnabled ? "text-ink-muted" : "text-ink-faint")} />
        <span className={clsx("min-w-0 flex-1 truncate", isEnabled ? "text-ink" : "text-ink-faint")}>{title}</span>
        {problems === 0 ? null : (
          <span
            className={clsx(
              "rounded-sm px-1 text-2xs tabular-nums",
              hasErrors ? "bg-error-soft text-error" : "bg-warning-soft text-warning",
            )}
          >
            {problems}
            <span className="sr-only"> {problems === 1 ? "problem" : "problems"}</span>
          </span>
        )}
        <span className="shrink-0 text-xs text-ink-faint tabular-nums">
          {isEnabled ? (
            replicas === "" ? null : (
              <>
                {replicas}
                <span className="sr-only"> pods</span>
              </>
            )
          ) : (
            "off"
          )}
        </span>
      </button>
    </li>
  );
}
