"use client";

import { clsx } from "clsx";
import { Boxes, FileText, Globe, KeyRound, type LucideIcon, Network, SlidersHorizontal } from "lucide-react";
import { memo } from "react";
import type { Section } from "@/components/designer/view-state";

const ICONS: Record<Section, LucideIcon> = {
  "~resources": SlidersHorizontal,
  "~chart": Boxes,
  "~config": FileText,
  "~secrets": KeyRound,
  "~network": Network,
  "~global": Globe,
};

/** A part of the chart that is no component: the board, the chart itself, shared values. */
export const SectionRow = memo(function SectionRow({
  id,
  title,
  isSelected,
  onSelect,
}: {
  id: Section;
  title: string;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const Icon = ICONS[id];
  return (
    <li
      className={clsx(
        "border-l-2 pr-2 pl-2",
        isSelected ? "border-accent bg-accent-soft" : "border-transparent hover:bg-hover",
      )}
    >
      <button
        type="button"
        data-part={id}
        aria-current={isSelected ? "true" : undefined}
        onClick={() => onSelect(id)}
        className="flex h-7 w-full items-center gap-2 rounded-sm pl-1 text-left text-sm -outline-offset-2 coarse:h-11"
      >
        <Icon className="size-4 shrink-0 text-ink-muted" strokeWidth={1.5} aria-hidden />
        {title}
      </button>
    </li>
  );
});
