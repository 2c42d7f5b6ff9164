"use client";

import { useRef } from "react";

/**
 * Gives focus back to what had it when a dialog opened, for dialogs that are opened by a key or a command and so have no
 * trigger of their own. If closing the dialog led somewhere, focus stays there; if what had it is gone, it goes to the
 * page's content.
 */
export function useFocusReturn() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const target = before.current?.isConnected ? before.current : document.getElementById("main");
      if (target instanceof HTMLElement) target.focus();
    },
  };
}
