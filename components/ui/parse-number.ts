export interface NumberRange {
  min?: number;
  max?: number;
  /** Only whole numbers. */
  isInteger?: boolean;
}

/** Reads a decimal number in plain notation; anything else, or a number out of range, gives the sentence to show at the field. */
export function parseNumber(
  text: string,
  { min, max, isInteger = false }: NumberRange,
): { ok: true; value: number } | { ok: false; message: string } {
  const trimmed = text.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return { ok: false, message: "Enter a number." };
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return { ok: false, message: "This number is too large." };
  if (isInteger && !Number.isInteger(value)) return { ok: false, message: "Enter a whole number." };
  if (min !== undefined && value < min) return { ok: false, message: `Must be ${min} or more.` };
  if (max !== undefined && value > max) return { ok: false, message: `Must be ${max} or less.` };
  return { ok: true, value };
}

/** `value` moved by `step`, kept in range and free of binary rounding (0.1 + 0.2 is 0.3). */
export function stepNumber(value: number, step: number, { min = -Infinity, max = Infinity }: NumberRange): number {
  const digits = Math.max(decimals(value), decimals(step));
  return Math.min(max, Math.max(min, Number((value + step).toFixed(digits))));
}

function decimals(value: number): number {
  const [, fraction = ""] = String(value).split(".");
  return Math.min(fraction.length, 20);
}
