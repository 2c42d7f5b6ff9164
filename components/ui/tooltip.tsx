"use client";

import { Tooltip as RadixTooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

/** Wraps the application once; after one tooltip was shown the next ones appear at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </RadixTooltip.Provider>
  );
}

export interface TooltipProps {
  content: ReactNode;
  /** Keys that do the same; notation of `Kbd`. */
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One focusable element that accepts a ref and props. */
  children: ReactElement;
}

/** Explains what is hovered or focused. Never the only place something is said. */
export function Tooltip({ content, shortcut, side = "bottom", children }: TooltipProps) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger
        asChild
        onFocus={(event) => {
          // Focus that comes back from a closed menu or dialog after a click is no reason to explain the button.
          if (!event.currentTarget.matches(":focus-visible")) event.preventDefault();
        }}
      >
        {children}
      </RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md border border-line bg-surface px-2 py-1 text-xs text-ink shadow-float"
        >
          {content}
          {shortcut ? <Kbd keys={shortcut} /> : null}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
