"use client";

import { clsx } from "clsx";
import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import type { Hue } from "@/components/ui/hue";
import { HueDot } from "@/components/ui/hue-dot";

export interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  /** Marks the segment with a layer's hue. */
  hue?: Hue;
  /** Shown on hover, e.g. a shortcut in words. */
  title?: string;
}

export interface SegmentedControlProps<V extends string> {
  /** Names the group for assistive technology. */
  label: string;
  value: V;
  segments: readonly Segment<V>[];
  onChange: (value: V) => void;
  size?: "sm" | "md";
  className?: string;
}

/** One of a few, all visible. A radio group: arrow keys choose. Scrolls sideways where it does not fit. */
export function SegmentedControl<V extends string>({
  label,
  value,
  segments,
  onChange,
  size = "md",
  className,
}: SegmentedControlProps<V>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={(next) => onChange(next as V)}
      className={clsx(
        "flex max-w-full min-w-0 overflow-x-auto rounded-md border border-line bg-sunken p-px",
        className,
      )}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          title={segment.title}
          data-hue={segment.hue}
          className={clsx(
            "inline-flex shrink-0 items-center gap-1.5 rounded-sm border border-transparent px-2.5 whitespace-nowrap text-ink-muted hover:text-ink",
            "-outline-offset-2 data-[state=checked]:border-line-strong data-[state=checked]:bg-surface data-[state=checked]:font-medium data-[state=checked]:text-ink",
            size === "sm" ? "h-6 text-xs coarse:h-9" : "h-7 text-sm coarse:h-10",
          )}
        >
          {segment.hue === undefined ? null : <HueDot hue={segment.hue} />}
          {segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
