/** What a key press in the designer asks for. */
export type KeyAction =
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "save" }
  | { kind: "palette" }
  | { kind: "shortcuts" }
  | { kind: "search" }
  | { kind: "layer"; index: number }
  | { kind: "pane"; pane: "values" | "files" | "problems" }
  | { kind: "resources" }
  | { kind: "form" }
  | { kind: "add" }
  | { kind: "export" };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const LETTERS: Record<string, KeyAction> = {
  "?": { kind: "shortcuts" },
  "/": { kind: "search" },
  v: { kind: "pane", pane: "values" },
  f: { kind: "pane", pane: "files" },
  p: { kind: "pane", pane: "problems" },
  r: { kind: "resources" },
  e: { kind: "form" },
  a: { kind: "add" },
  x: { kind: "export" },
};

/**
 * The action of a key press, or null. `isTyping`: focus is where letters are text. `hasLetterKeys`: single keys are
 * switched on, which people who speak to their computer may not want (WCAG 2.1.4).
 */
export function actionOfKey(press: KeyPress, isTyping: boolean, hasLetterKeys: boolean): KeyAction | null {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrlKey || press.metaKey) {
    if (press.altKey) return null;
    if (key === "z") return { kind: press.shiftKey ? "redo" : "undo" };
    if (press.shiftKey) return null;
    if (key === "y") return { kind: "redo" };
    if (key === "s") return { kind: "save" };
    return key === "k" ? { kind: "palette" } : null;
  }
  if (press.altKey || isTyping || !hasLetterKeys) return null;
  if (/^[1-9]$/.test(key)) return { kind: "layer", index: Number(key) - 1 };
  return Object.hasOwn(LETTERS, key) ? (LETTERS[key] ?? null) : null;
}

/** All shortcuts, for the sheet. Notation of `Kbd`. */
export const SHORTCUTS: readonly { heading: string; entries: readonly { keys: string; label: string }[] }[] = [
  {
    heading: "Everywhere",
    entries: [
      { keys: "mod+k", label: "All commands, components, fields and files" },
      { keys: "mod+z", label: "Undo, in form, text and board alike" },
      { keys: "mod+shift+z", label: "Redo (also Ctrl Y)" },
      { keys: "mod+s", label: "Save now" },
      { keys: "?", label: "This list" },
    ],
  },
  {
    heading: "Go to",
    entries: [
      { keys: "/", label: "Search components" },
      { keys: "1", label: "Base; 2 to 9: the profiles in their order" },
      { keys: "e", label: "Form of the component" },
      { keys: "r", label: "Resources" },
      { keys: "v", label: "Values" },
      { keys: "f", label: "Files" },
      { keys: "p", label: "Problems" },
      { keys: "a", label: "Add a component" },
      { keys: "x", label: "Export" },
    ],
  },
  {
    heading: "Component list",
    entries: [
      { keys: "up", label: "Previous component (down: next)" },
      { keys: "space", label: "Switch the component on or off" },
    ],
  },
  {
    heading: "Fields and board",
    entries: [
      { keys: "up", label: "Step a number or quantity up (down: down; with Shift: ten steps)" },
      { keys: "enter", label: "Finish the value" },
      { keys: "escape", label: "Back to the value before" },
    ],
  },
  {
    heading: "Values editor",
    entries: [
      { keys: "ctrl+m", label: "Tab leaves the editor instead of indenting (Ctrl Shift M on macOS)" },
      { keys: "mod+f", label: "Find in the text" },
      { keys: "F8", label: "Next problem" },
    ],
  },
];
