import { isSameJson } from "@/lib/core/design/same-json";

const MAX_SHOWN = 60;

/** Every difference between two records, one phrase each: "image repository: a → b", "ingress added". */
export function leafWords(before: object, after: object): string[] {
  return [...new Set(phrases(before, after, []))];
}

function phrases(before: unknown, after: unknown, path: readonly string[]): string[] {
  if (isSameJson(before, after)) return [];
  const old = keyed(before);
  const goal = keyed(after);
  if (old !== null && goal !== null) {
    const keys = new Set([...old.keys(), ...goal.keys()]);
    return [...keys].flatMap((key) => phrases(old.get(key), goal.get(key), [...path, key]));
  }
  const label = labelOf(path);
  const left = shown(before);
  const right = shown(after);
  if (before === undefined) return [right === null ? `${label} added` : `${label}: ${right} added`];
  if (after === undefined) return [left === null ? `${label} removed` : `${label}: ${left} removed`];
  return [left === null || right === null ? `${label} changed` : `${label}: ${left} → ${right}`];
}

/** The parts of a map by key, and of a list whose entries name themselves by that name; `null` for anything else. */
function keyed(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map(nameOfEntry);
  const isNamed = value.length > 0 && names.every((name) => name !== null) && new Set(names).size === names.length;
  return isNamed ? new Map(value.map((entry, index) => [names[index] ?? "", entry])) : null;
}

function nameOfEntry(entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null) return null;
  for (const field of ["key", "name", "variable"]) {
    const name = (entry as Record<string, unknown>)[field];
    if (typeof name === "string") return name;
  }
  return null;
}

/** What stands between a reader and the field's name says nothing: `spec.image.repository` is the image repository. */
function labelOf(path: readonly string[]): string {
  return path
    .filter((key) => !["spec", "capabilities", "entries"].includes(key))
    .map((key) =>
      /^[a-z]+([A-Z][a-z]+)+$/.test(key) ? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : key,
    )
    .join(" ");
}

/** A value short enough to stand in a line; `null` for one that is not. */
function shown(value: unknown): string | null {
  const text = plainText(value);
  if (text === null || text.length > MAX_SHOWN) return null;
  return text === "" ? "empty" : text;
}

function plainText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return null;
  const items = value.map(plainText);
  return items.every((item) => item !== null) ? items.join(", ") : null;
}
