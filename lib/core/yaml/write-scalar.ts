import type { JsonValue } from "@/lib/core/values/json-value";
import { readHelmScalar } from "@/lib/core/yaml/helm-scalar";
import { readCoreScalar } from "@/lib/core/yaml/scalar-doubts";

export type Scalar = null | boolean | number | string;
export type QuoteStyle = "single" | "double";

/** Scalars of YAML 1.1 that neither Helm nor YAML 1.2 types: base-60 numbers, timestamps, `=`, `<<`, digits with underscores. */
const OTHER_YAML_1_1 =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|=|<<|[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[bB][01_]+|[-+]?[0-9][0-9_]*)$/;

/** What only an escape can hold: controls, line separators, surrogates, the byte order mark. */
export const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\ufeff\ufffe\uffff]/u;
const ESCAPED = new RegExp(`["\\\\]|${UNPRINTABLE.source}`, "gu");

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "\\0",
};

export function isScalar(value: JsonValue): value is Scalar {
  return typeof value !== "object" || value === null;
}

/** Levels of maps and lists a written value may nest: what the parser takes, less a generous way down to the value. */
const MAX_VALUE_DEPTH = 100;

/** False for numbers that are not finite, strings with half of a surrogate pair, which no file can hold, and bottomless nesting. */
export function isWritable(value: JsonValue, depth = 0): boolean {
  if (typeof value === "string") return value.search(/\p{Surrogate}/u) === -1;
  if (typeof value === "number") return Number.isFinite(value);
  if (isScalar(value)) return true;
  if (depth === MAX_VALUE_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isWritable(item, depth + 1));
  return Object.entries(value).every(([key, item]) => isWritable(key) && isWritable(item, depth + 1));
}

/**
 * Writes a scalar on one line. Strings are plain where every YAML 1.1 and 1.2 reader takes them for the same string, and
 * quoted elsewhere. `inFlow` says it stands between brackets or braces.
 */
export function writeScalar(value: Scalar, inFlow: boolean, quotes: QuoteStyle = "double"): string {
  if (typeof value === "string") return isPlainText(value, inFlow) ? value : quote(value, quotes);
  return value === 0 ? "0" : String(value);
}

export function quote(text: string, quotes: QuoteStyle): string {
  if (quotes === "single" && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(char: string): string {
  const short = SHORT_ESCAPES[char];
  if (short !== undefined) return short;
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** True if `text` can stand without quotes: no reader takes it for another type, and no character of it means something. */
export function isPlainText(text: string, inFlow: boolean): boolean {
  if (text === "" || text.trim() !== text || UNPRINTABLE.test(text)) return false;
  if (/^(?:[?:,[\]{}#&*!|>'"%@`]|-(?:$|[\s-])|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  if (inFlow && /[,[\]{}:?]|^-/.test(text)) return false;
  return isTextForAll(text);
}

function isTextForAll(text: string): boolean {
  const helm = readHelmScalar(text, null, true);
  return (
    helm.ok && typeof helm.value === "string" && typeof readCoreScalar(text) === "string" && !OTHER_YAML_1_1.test(text)
  );
}

/** Writes a map key, by the rules for strings. */
export function writeKey(key: string, inFlow: boolean): string {
  return isPlainText(key, inFlow) ? key : quote(key, "double");
}

/**
 * The lines of a literal block scalar (`|`) with its head, or `null` where a quoted scalar is safer: one line, lines that end
 * in or begin the text with white space, several line breaks at the end, characters that need escapes.
 */
export function writeLiteral(text: string): { head: "|" | "|-"; lines: string[] } | null {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  if (!text.includes("\n") || body === "" || body.endsWith("\n") || /^\s/.test(body)) return null;
  if (/[^\S\n](?:\n|$)/.test(body) || UNPRINTABLE.test(body.replaceAll("\n", ""))) return null;
  return { head: text.endsWith("\n") ? "|" : "|-", lines: body.split("\n") };
}
