const APPLE: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥", ctrl: "⌃" };
const OTHER: Record<string, string> = { mod: "Ctrl", shift: "Shift", alt: "Alt", ctrl: "Ctrl" };
const BOTH: Record<string, string> = {
  enter: "↵",
  escape: "Esc",
  space: "Space",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  plus: "+",
};

/** The names printed on the keys of `mod+k` or `g h`, in the order to press them. */
export function keyNames(keys: string, isApple: boolean): string[] {
  const modifiers = isApple ? APPLE : OTHER;
  return keys
    .split(/[+ ]/)
    .filter((key) => key !== "")
    .map((key) => modifiers[key] ?? BOTH[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
