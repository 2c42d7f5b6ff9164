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
