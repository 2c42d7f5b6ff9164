"use client";

import { useEffect } from "react";
import { actionOfKey, type KeyAction } from "@/components/designer/keyboard";
import { layerViews } from "@/components/designer/layer-views";
import { LIST_SEARCH_ID } from "@/components/designer/list/component-list";
import { createCommands } from "@/components/designer/use-commands";
import { useLetterKeys } from "@/components/designer/use-letter-keys";
import { useDesignerSession } from "@/components/designer/use-session";
import { useDesignStore } from "@/lib/client/use-design";

/** Id of the form pane, which `e` goes to. */
export const FORM_PANE_ID = "form-pane";

/** Listens for the designer's keys. Dialogs and fields that keep their own undo are left alone. */
export function useShortcuts(): void {
  const session = useDesignerSession();
  const store = useDesignStore();
  const [hasLetterKeys] = useLetterKeys();

  useEffect(() => {
    const { undo, redo } = createCommands(store);

    function act(action: KeyAction): void {
      switch (action.kind) {
        case "undo":
          return undo();
        case "redo":
          return redo();
        case "save":
          return void store.flush();
        case "palette":
        case "shortcuts":
        case "export":
          return session.open({ kind: action.kind });
        case "add":
          return session.open({ kind: "add-component" });
        case "search":
          session.showPhoneTab("parts");
          return focusSoon(`#${LIST_SEARCH_ID}`);
        case "layer": {
          const layer = layerViews(store.getState().design)[action.index];
          return layer === undefined ? undefined : session.showLayer(layer.id);
        }
        case "pane":
          return session.showPane(action.pane);
        case "resources":
          return session.select("~resources");
        case "form":
          session.showPhoneTab("form");
          return focusSoon(`#${FORM_PANE_ID} :is(input, textarea, [role=switch], [role=combobox])`);
      }
    }

    function handleKeyDown(event: KeyboardEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (
        event.defaultPrevented ||
        event.isComposing ||
        target?.closest("[role=dialog], [role=alertdialog], [role=menu]")
      ) {
        return;
      }
      const action = actionOfKey(event, isTextPlace(target), hasLetterKeys);
      if (action === null) return;
      const isHistory = action.kind === "undo" || action.kind === "redo";
      if (isHistory && target?.closest("[data-own-undo]")) return;
      event.preventDefault();
      act(action);
    }

    document.addEventListener("keydown", handleKeyDown);
    return () => document.removeEventListener("keydown", handleKeyDown);
  }, [session, store, hasLetterKeys]);
}

function isTextPlace(target: HTMLElement | null): boolean {
  if (target === null) return false;
  return (
    target.isContentEditable || target.matches("input, textarea, select") || target.closest(".monaco-editor") !== null
  );
}

function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
