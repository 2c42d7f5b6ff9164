"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { paletteScore } from "@/components/ui/palette-score";
import { useFocusReturn } from "@/components/ui/use-focus-return";

export interface PaletteItem {
  /** Unique among all groups. */
  id: string;
  label: string;
  /** Second text at the right, such as where it leads. */
  hint?: string;
  /** More words it can be found by. */
  keywords?: string[];
  icon?: ReactNode;
  /** Keys that do the same; notation of `Kbd`. */
  shortcut?: string;
  onSelect: () => void;
}

export interface PaletteGroup {
  heading: string;
  items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  placeholder: string;
  groups: readonly PaletteGroup[];
}

/** Every command and destination behind one search box. Arrow keys choose, Enter does it, Escape closes. */
export function CommandPalette({ isOpen, onOpenChange, placeholder, groups }: CommandPaletteProps) {
  const focusReturn = useFocusReturn();
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <RadixDialog.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="fixed inset-x-2 top-[12vh] z-40 mx-auto max-w-140 animate-appear overflow-hidden rounded-lg border border-line bg-surface text-ink shadow-float"
        >
          <RadixDialog.Title className="sr-only">Command palette</RadixDialog.Title>
          <Command
            label="Commands"
            loop
            filter={(_id, query, [label = "", ...keywords] = []) => paletteScore(query, label, keywords)}
            className="flex max-h-[60vh] flex-col"
          >
            <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-3 text-ink-muted">
              <Search className="size-4 shrink-0" aria-hidden />
              <Command.Input
                placeholder={placeholder}
                className="h-full min-w-0 flex-1 bg-transparent text-base text-ink outline-none"
              />
              <span className="coarse:hidden">
                <Kbd keys="escape" />
              </span>
            </div>
            <Command.List className="min-h-0 flex-1 overflow-y-auto p-1">
              <Command.Empty className="p-6 text-center text-sm text-ink-muted">Nothing matches.</Command.Empty>
              {groups
                .filter((group) => group.items.length > 0)
                .map((group) => (
                  <Command.Group
                    key={group.heading}
                    heading={group.heading}
                    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-muted"
                  >
                    {group.items.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={item.id}
                        keywords={[item.label, ...(item.keywords ?? [])]}
                        onSelect={() => {
                          onOpenChange(false);
                          item.onSelect();
                        }}
                        className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-sm data-[selected=true]:bg-active coarse:min-h-10"
                      >
                        {item.icon ? <span className="shrink-0 text-ink-muted">{item.icon}</span> : null}
                        <span className="min-w-0 flex-1 truncate">{item.label}</span>
                        {item.hint ? (
                          <span className="max-w-1/2 truncate text-xs text-ink-muted">{item.hint}</span>
                        ) : null}
                        {item.shortcut ? <Kbd keys={item.shortcut} /> : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
            </Command.List>
          </Command>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
