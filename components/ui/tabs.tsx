"use client";

import { clsx } from "clsx";
import { Tabs as RadixTabs } from "radix-ui";
import type { ReactNode } from "react";

export interface TabsProps<V extends string> {
  value: V;
  onChange: (value: V) => void;
  className?: string;
  /** One `TabList` and a `TabPanel` for each tab. */
  children: ReactNode;
}

/** Views that share a place. Arrow keys move between tabs, Tab goes into the panel. */
export function Tabs<V extends string>({ value, onChange, className, children }: TabsProps<V>) {
  return (
    <RadixTabs.Root
      value={value}
      onValueChange={(next) => onChange(next as V)}
      className={clsx("flex min-h-0 min-w-0 flex-col", className)}
    >
      {children}
    </RadixTabs.Root>
  );
}

/** `label` names the row of tabs. `after` stands at its end: a badge, buttons. */
export function TabList({ label, after, children }: { label: string; after?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex h-9 shrink-0 items-stretch justify-between gap-2 border-b border-line px-2">
      <RadixTabs.List aria-label={label} className="flex min-w-0 items-stretch gap-1 overflow-x-auto">
        {children}
      </RadixTabs.List>
      {after ? <div className="flex items-center gap-1">{after}</div> : null}
    </div>
  );
}

/** `count` is shown when it is above zero. */
export function Tab({ value, count = 0, children }: { value: string; count?: number; children: ReactNode }) {
  return (
    <RadixTabs.Trigger
      value={value}
      className={clsx(
        "-mb-px inline-flex shrink-0 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm text-ink-muted hover:text-ink",
        "-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink",
      )}
    >
      {children}
      {count > 0 ? (
        <span className="min-w-4 rounded-full bg-active px-1 text-center text-2xs tabular-nums text-ink">{count}</span>
      ) : null}
    </RadixTabs.Trigger>
  );
}

/** `isKept` leaves the panel mounted while hidden, for editors whose state is dear. */
export function TabPanel({
  value,
  isKept = false,
  className,
  children,
}: {
  value: string;
  isKept?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <RadixTabs.Content
      value={value}
      forceMount={isKept ? true : undefined}
      className={clsx("min-h-0 flex-1 -outline-offset-2 data-[state=inactive]:hidden", className)}
    >
      {children}
    </RadixTabs.Content>
  );
}
