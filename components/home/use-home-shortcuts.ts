"use client";

import { useEffect, useRef } from "react";

export interface HomeShortcuts {
  onPalette: () => void;
  onFind: () => void;
  onBlank: () => void;
  onHelp: () => void;
}

/** The page's own keys. Single keys count only where nobody is typing and no dialog is open. */
export function useHomeShortcuts(shortcuts: HomeShortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        latest.current.onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return;
      const action = { "/": "onFind", n: "onBlank", "?": "onHelp" } as const;
      if (!Object.hasOwn(action, event.key)) return;
      event.preventDefault();
      latest.current[action[event.key as keyof typeof action]]();
    }
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, []);
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]") !== null
  );
}
