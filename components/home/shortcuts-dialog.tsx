"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const SHORTCUTS = [
  { keys: "mod+k", what: "Search designs, starters and commands" },
  { keys: "/", what: "Find a design on this page" },
  { keys: "n", what: "New blank chart" },
  { keys: "?", what: "Show these shortcuts" },
];

/** The keys of the home page. */
export function ShortcutsDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} size="sm" title="Keyboard shortcuts">
      <dl className="flex flex-col gap-2 text-sm">
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={keys} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
