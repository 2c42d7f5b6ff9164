/**
 * How Helm types a YAML scalar. Helm decodes with sigs.k8s.io/yaml v1.6.0 over go.yaml.in/yaml/v2 v2.4.4: resolve.go there
 * is the source of every rule below, and helm-scalar.helm.test.ts holds them equal to the real thing.
 */
export type HelmScalar = null | boolean | number | string;

export type ScalarReading =
  /** `integer` is the exact whole number before it was rounded to a 64-bit float, `null` if the scalar is no integer. */
  { ok: true; value: HelmScalar; integer: bigint | null } | { ok: false; message: string };

type Kind = "str" | "bool" | "int" | "float" | "null";

interface PlainReading {
  kind: Kind;
  value: HelmScalar;
  integer: bigint | null;
}

const NAMED: ReadonlyMap<string, HelmScalar> = new Map<string, HelmScalar>([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((name) => [name, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((name) => [name, false] as const),
  ...["", "~", "null", "Null", "NULL"].map((name) => [name, null] as const),
  ...[".nan", ".NaN", ".NAN"].map((name) => [name, Number.NaN] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((name) => [name, Number.POSITIVE_INFINITY] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((name) => [name, Number.NEGATIVE_INFINITY] as const),
]);

const DECIMAL_FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
/** Go's `strconv.ParseFloat` of a text that begins with a dot: underscores may stand between digits. */
const DOTTED_FLOAT = /^\.[0-9]+(?:_[0-9]+)*([eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

const CORE_TAG_PREFIX = "tag:yaml.org,2002:";

/**
 * Types the text of one scalar. `tag` is the explicit tag in its long form, `null` without one; `isPlain` says the scalar is
 * written without quotes. Not readable: a tag the text does not fit, and infinity or not-a-number, for which Helm refuses the
 * whole file. `!!binary` and `!!timestamp`, which Helm turns into strings, are not read either: nobody can tell what they show.
 */
export function readHelmScalar(text: string, tag: string | null, isPlain: boolean): ScalarReading {
  if (tag === null) return isPlain ? finite(readPlain(text)) : string(text);
  const kind = tag.startsWith(CORE_TAG_PREFIX) ? tag.slice(CORE_TAG_PREFIX.length) : "other";
  if (kind === "binary" || kind === "timestamp") {
    return { ok: false, message: `!!${kind} is not supported; write the text itself` };
  }
  if (kind !== "bool" && kind !== "int" && kind !== "float" && kind !== "null") return string(text);
  const plain = readPlain(text);
  if (plain.kind === kind || (plain.kind === "int" && kind === "float")) return finite(plain);
  return { ok: false, message: `\`${shorten(text)}\` is not a !!${kind}` };
}

export interface HelmKey {
  /** The string the key becomes when Helm turns the map into JSON. */
  text: string;
  /** What the key is before that. Keys of one map that differ here but not in `text` are told apart by nobody: Helm keeps one at random. */
  identity: string;
}

/**
 * A map key as Helm sees it, or `null` for keys it refuses (null, and integers above 2^63 - 1) and for numbers that would lose
 * digits on the way to a string.
 */
export function readHelmKey(reading: Extract<ScalarReading, { ok: true }>): HelmKey | null {
  const { value, integer } = reading;
  if (value === null) return null;
  if (integer !== null) return integer > MAX_INT64 ? null : { text: String(integer), identity: `integer ${integer}` };
  const text = typeof value === "number" ? formatFloat32(value) : String(value);
  if (text === null) return null;
  return { text, identity: `${typeof value} ${value}` };
}

function readPlain(text: string): PlainReading {
  const named = NAMED.get(text);
  if (named === null) return { kind: "null", value: null, integer: null };
  if (typeof named === "boolean") return { kind: "bool", value: named, integer: null };
  if (named !== undefined) return { kind: "float", value: named, integer: null };
  if (!/^[-+.0-9]/.test(text)) return { kind: "str", value: text, integer: null };
  const digits = text.replaceAll("_", "");
  const integer = readInteger(digits);
  if (integer !== null) return { kind: "int", value: Number(integer), integer };
  const isFloat = text.startsWith(".") ? DOTTED_FLOAT.test(text) : DECIMAL_FLOAT.test(digits);
  const value = isFloat ? Number(digits) : Number.NaN;
  if (Number.isFinite(value)) return { kind: "float", value, integer: null };
  return { kind: "str", value: text, integer: null };
}

/** Go's `strconv.ParseInt(text, 0, 64)`, then `ParseUint`: base prefixes, a leading 0 for octal, and the 64-bit range. */
function readInteger(text: string): bigint | null {
  const match = text.length > 70 ? null : INTEGER.exec(text);
  if (match === null) return null;
  const sign = match[1] ?? "";
  const literal = (match[2] ?? "").toLowerCase();
  const isOldOctal = /^0[0-7]+$/.test(literal);
  const magnitude = BigInt(isOldOctal ? `0o${literal.slice(1)}` : literal);
  const value = sign === "-" ? -magnitude : magnitude;
  if (value < MIN_INT64 || value > (sign === "" ? MAX_UINT64 : MAX_INT64)) return null;
  return value;
}

/** Go's `strconv.FormatFloat(value, 'g', -1, 32)`, which sigs.k8s.io/yaml uses for keys; `null` above six digits. */
function formatFloat32(value: number): string | null {
  const float32 = Math.fround(value);
  if (float32 === 0) return value === 0 ? (Object.is(value, -0) ? "-0" : "0") : null;
  let digits = 1;
  while (digits < 7 && Math.fround(Number(float32.toPrecision(digits))) !== float32) digits++;
  if (digits === 7 || !Number.isFinite(float32)) return null;
  const [mantissa = "", exponentText = "0"] = float32.toExponential(digits - 1).split("e");
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return String(Number(`${mantissa}e${exponent}`));
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function string(value: string): ScalarReading {
  return { ok: true, value, integer: null };
}

function finite(reading: PlainReading): ScalarReading {
  if (typeof reading.value === "number" && !Number.isFinite(reading.value)) {
    return { ok: false, message: "Helm cannot hold infinity or not-a-number" };
  }
  return { ok: true, value: reading.value, integer: reading.integer };
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 17)}...` : text;
}
