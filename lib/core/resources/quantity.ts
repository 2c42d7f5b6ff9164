/**
 * An amount as Kubernetes understands it: exact down to a billionth of a core or byte, which is as fine as
 * Kubernetes goes. Finer amounts are rounded away from zero.
 */
export interface Quantity {
  nano: bigint;
}

/** What an amount is of. CPU is counted in milli-cores, everything else in bytes. */
export type Dimension = "cpu" | "memory" | "storage";

const NANO = 1_000_000_000n;
const NANO_DIGITS = 9;

/** Beyond these exponents every number is the greatest or the smallest amount; without a bound `1e999999999` is a trap. */
const MAX_EXPONENT = 60;

const DECIMAL_EXPONENTS: Record<string, number> = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY_SUFFIXES = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

/** Kubernetes caps amounts with a binary suffix here (`maxAllowed` in apimachinery's resource package). */
const MAX_BINARY = (2n ** 63n - 1n) * NANO;

const QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|[eE]([+-]?\d+)|([numkMGTPE]?))$/;

/**
 * Reads a quantity such as `500m`, `1.5`, `256Mi`, `2G` or `1e3`, by the documented grammar of
 * `k8s.io/apimachinery/pkg/api/resource`. Null if it is none; a lone suffix, which Kubernetes' parser lets pass as
 * zero, is none.
 */
export function parseQuantity(text: string): Quantity | null {
  if (text.length > 128) return null;
  const match = QUANTITY.exec(text);
  if (match === null) return null;
  const [, sign, number = "", binary, exponentText, decimal = ""] = match;
  const [whole = "", fraction = ""] = number.split(".");
  const digits = BigInt(whole + fraction);
  const isNegative = sign === "-";

  let nano: bigint;
  if (binary !== undefined) {
    const factor = 1024n ** BigInt(BINARY_SUFFIXES.indexOf(binary) + 1);
    nano = scale(digits * factor, NANO_DIGITS - fraction.length);
    if (nano > MAX_BINARY) nano = MAX_BINARY;
  } else {
    const exponent = exponentText === undefined ? (DECIMAL_EXPONENTS[decimal] ?? 0) : boundedExponent(exponentText);
    nano = scale(digits, NANO_DIGITS + exponent - fraction.length);
  }
  return { nano: isNegative ? -nano : nano };
}

function boundedExponent(text: string): number {
  return Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Number(text)));
}

/** `digits` times ten to the `exponent`, rounded up. `digits` is not negative. */
function scale(digits: bigint, exponent: number): bigint {
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : divideUp(digits, 10n ** BigInt(-exponent));
}

/** Rounds away from zero, as Kubernetes does: who asks for a little gets a little. */
function divideUp(amount: bigint, divisor: bigint): bigint {
  const quotient = amount / divisor;
  if (amount % divisor === 0n) return quotient;
  return amount < 0n ? quotient - 1n : quotient + 1n;
}

/** The amount in the unit its dimension is counted in: milli-cores, or bytes. Rounded up like `MilliValue` and `Value`. */
function amountOf(quantity: Quantity, dimension: Dimension): bigint {
  return divideUp(quantity.nano, dimension === "cpu" ? NANO / 1000n : NANO);
}

/** `parseQuantity` and `amountOf` in one step. */
export function parseAmount(text: string, dimension: Dimension): bigint | null {
  const quantity = parseQuantity(text);
  return quantity === null ? null : amountOf(quantity, dimension);
}

/** The exact amount as Kubernetes itself would write it: the largest unit that leaves a whole number. */
export function exactQuantity(amount: bigint, dimension: Dimension): string {
  if (dimension === "cpu") return amount % 1000n === 0n ? String(amount / 1000n) : `${amount}m`;
  let rest = amount;
  let suffix = "";
  for (const next of BINARY_SUFFIXES) {
    if (rest === 0n || rest % 1024n !== 0n) break;
    rest /= 1024n;
    suffix = next;
  }
  return `${rest}${suffix}`;
}

/**
 * The amount for people: cores with up to three decimals (`4.5`), bytes in the largest binary unit with up to one
 * decimal (`2.8Gi`), rounded half up. What it says is a quantity too, but not always exactly the same.
 */
export function formatQuantity(amount: bigint, dimension: Dimension): string {
  if (amount < 0n) return `-${formatQuantity(-amount, dimension)}`;
  if (dimension === "cpu") return decimal(amount, 3);
  let unit = 1n;
  let suffix = "";
  for (const next of BINARY_SUFFIXES) {
    if (amount < unit * 1024n) break;
    unit *= 1024n;
    suffix = next;
  }
  const tenths = (amount * 20n + unit) / (unit * 2n);
  // 1023.95Mi is shown as 1Gi, not as 1024Mi.
  if (tenths === 10240n && suffix !== "Ei") return formatQuantity(unit * 1024n, dimension);
  return `${decimal(tenths, 1)}${suffix}`;
}

/** `digits` with the point before the last `places`, less trailing zeros. */
function decimal(digits: bigint, places: number): string {
  const divisor = 10n ** BigInt(places);
  const fraction = String(digits % divisor)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return `${digits / divisor}${fraction === "" ? "" : `.${fraction}`}`;
}
