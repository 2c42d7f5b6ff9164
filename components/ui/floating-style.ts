/** What floats above the page: menus, lists, popovers. */
export const FLOATING_STYLE =
  "z-50 animate-appear overflow-hidden rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-float";

/** A row of a menu or list; Radix marks the row under keyboard or pointer with `data-highlighted`. */
export const MENU_ITEM_STYLE =
  "relative flex min-h-7 select-none items-center gap-2 rounded-md px-2 py-1 outline-none coarse:min-h-10 " +
  "data-[highlighted]:bg-active data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-faint";
