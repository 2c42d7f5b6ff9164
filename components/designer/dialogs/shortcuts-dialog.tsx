"use client";

import { SHORTCUTS } from "@/components/designer/keyboard";
import { useLetterKeys } from "@/components/designer/use-letter-keys";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [hasLetterKeys, setLetterKeys] = useLetterKeys();
  return (
    <Dialog isOpen onOpenChange={onClose} title="Keyboard shortcuts" size="lg">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {SHORTCUTS.map(({ heading, entries }) => (
          <section key={heading}>
            <h3 className="mb-1 text-xs font-semibold text-ink-muted">{heading}</h3>
            <ul>
              {entries.map(({ keys, label }) => (
                <li key={`${keys} ${label}`} className="flex items-start justify-between gap-3 py-1 text-sm">
                  {label}
                  <Kbd keys={keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="mt-4 border-t border-line pt-3">
        <Switch label="Keys without Ctrl (letters, digits, / and ?)" checked={hasLetterKeys} onChange={setLetterKeys} />
      </div>
    </Dialog>
  );
}
