import type { ValueUnit } from "@/lib/core/schema/json-schema";

const QUANTITY = /^(\d+(?:\.\d+)?)([numkKMGTPE]?i?)$/;

/**
 * A quantity one step up or down, in the notation it is written in: `500m` stays milli-cores, `1Gi` stays gibibytes.
 * `isLarge` is ten steps. Null if the text is no quantity; never below zero.
 */
export function stepQuantity(text: string, unit: ValueUnit, direction: 1 | -1, isLarge = false): string | null {
  const match = QUANTITY.exec(text.trim());
  if (match === null) return null;
  const [, number = "0", suffix = ""] = match;
  const step = stepOf(Number(number), suffix, unit) * (isLarge ? 10 : 1);
  const decimals = Math.max(decimalsOf(number), decimalsOf(String(step)));
  const next = Math.max(0, Number((Number(number) + direction * step).toFixed(decimals)));
  return `${next}${suffix}`;
}

function stepOf(value: number, suffix: string, unit: ValueUnit): number {
  if (suffix === "m") return value < 100 ? 10 : 50;
  if (unit === "cpu") return value < 1 ? 0.1 : 0.5;
  if (suffix === "") return 1;
  // Kibi-, mebi- and kilobytes are written in large numbers, everything above in small ones.
  const isFine = suffix === "Ki" || suffix === "Mi" || suffix === "k" || suffix === "M";
  if (isFine) return value < 128 ? 16 : value < 1024 ? 64 : 256;
  return value < 2 && unit === "memory" ? 0.5 : 1;
}

function decimalsOf(number: string): number {
  return (number.split(".")[1] ?? "").length;
}

const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const FIRST_NOTATION = { cpu: "100m", memory: "128Mi", storage: "1Gi" };

/**
 * The quantity nearest to an amount (cores or bytes) that is a whole number of steps, written like `like`: for dragging.
 * Without a usable `like` it is written as people usually write that unit.
 */
export function quantityNear(amount: number, like: string, unit: "cpu" | "memory" | "storage"): string {
  const match = QUANTITY.exec(like.trim()) ?? QUANTITY.exec(FIRST_NOTATION[unit]);
  const suffix = match?.[2] ?? "";
  const value = amount / (FACTORS[suffix] ?? 1);
  const step = stepOf(value, suffix, unit);
  return `${Math.max(0, Number((Math.round(value / step) * step).toFixed(decimalsOf(String(step)))))}${suffix}`;
}
