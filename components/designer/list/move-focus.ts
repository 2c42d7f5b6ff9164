import type { KeyboardEvent } from "react";

/**
 * Moves focus between the rows of a list (elements with `data-part`) for the arrow keys, Home and End; from the search
 * field, arrow down goes to the first row. Gives the row that has focus now, or null if the key is not for moving.
 */
export function moveFocus(container: HTMLElement | null, event: KeyboardEvent): HTMLElement | null {
  if (container === null || event.ctrlKey || event.metaKey || event.altKey) return null;
  const rows = [...container.querySelectorAll<HTMLElement>("[data-part]")];
  const current = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
  const isSearch = event.target instanceof HTMLInputElement;
  const next = nextIndex(event.key, current, rows.length, isSearch);
  const row = next === null ? undefined : rows[next];
  if (row === undefined) return null;
  event.preventDefault();
  row.focus();
  return row;
}

function nextIndex(key: string, current: number, count: number, isSearch: boolean): number | null {
  if (isSearch) return key === "ArrowDown" ? 0 : null;
  if (current === -1) return null;
  if (key === "ArrowDown") return Math.min(current + 1, count - 1);
  if (key === "ArrowUp") return Math.max(current - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Puts focus on the row of what is selected now, after what had it is gone. */
export function focusCurrentPart(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-part][aria-current="true"]')?.focus());
}
