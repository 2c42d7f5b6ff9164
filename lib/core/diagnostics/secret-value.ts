import type { SecretCertainty } from "@/lib/core/diagnostics/secret-shapes";

/** Random texts of this length and density are typed by nobody. */
const MIN_RANDOM_LENGTH = 20;
const MIN_RANDOM_BITS_PER_CHARACTER = 3.7;

/** The last word of a key that holds a secret. */
const SECRET_WORDS = new Set(["password", "passwd", "pwd", "passphrase", "secret", "token", "apikey", "credential"]);
/** With `key` behind them these make a secret: `accessKey`, `private_key`. */
const KEY_WORDS = new Set(["api", "access", "private", "secret", "signing", "encryption", "auth", "account"]);
/** Words that say the key names or locates a secret, or settles something about it. */
const REFERENCE_WORDS = new Set(
  "existing name names ref reference from path file mount store url uri host enabled create key keys".split(" "),
);

/**
 * Whether a value under a key looks like a secret, by the words of the key and the look of the value; null if not.
 * Empty values, placeholders, template expressions and names of Secrets or of their keys are none.
 */
export function secretCertainty(key: string, value: string): SecretCertainty | null {
  const holder = holderKind(key);
  if (holder === null || isHarmless(value)) return null;
  if (isRandom(value)) return "sure";
  // `secret: web-tls` and `signingKey: SIGNING_KEY` name something; `password: hunter` does not.
  if (holder !== "password" && isName(value)) return null;
  return value.length >= 4 ? "unsure" : null;
}

function holderKind(key: string): "password" | "other" | null {
  const words = keyWords(key);
  const last = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  const isKey = last === "key" && KEY_WORDS.has(before);
  if (!isKey && !SECRET_WORDS.has(last)) return null;
  const others = isKey ? words.slice(0, -2) : words.slice(0, -1);
  if (others.some((word) => REFERENCE_WORDS.has(word))) return null;
  return ["password", "passwd", "pwd", "passphrase"].includes(last) ? "password" : "other";
}

/** `redisPassword`, `REDIS_PASSWORD` and `redis-password` as lower-case words. */
function keyWords(key: string): string[] {
  return key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|\*+|x+|\.+|-+|_+|(?:please[-_ ]?)?(?:change|replace|fill|set|insert)[-_ ]?(?:me|this|it|in)?\b.*|todo\b.*|tbd|fixme|none|null|nil|false|true|(?:your|my|some)[-_ ].*|.*\b(?:placeholder|example|sentinel|dummy|redacted)\b.*|not[-_ ]?(?:a[-_ ]?)?(?:real|secret).*)$/i;

/** Empty, a placeholder, or an expression that is replaced later. */
export function isHarmless(value: string): boolean {
  const text = value.trim();
  return text === "" || text.includes("{{") || /\$[{(]/.test(text) || /^\$[A-Z_]/.test(text) || PLACEHOLDER.test(text);
}

/** Words of letters joined by dashes, dots or underscores: the name of a Secret, of a key in one, or of a variable. */
function isName(value: string): boolean {
  return /^[A-Za-z]+(?:[-_.][A-Za-z]+|\d{1,3}(?![A-Za-z0-9]))*$/.test(value);
}

function isRandom(value: string): boolean {
  if (value.length < MIN_RANDOM_LENGTH || /\s/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value))
    return false;
  // Names with a number in them, such as dataspoke-postgres-secret-v2, are dense but made of words.
  if (/^[a-z]+(?:[-_.][a-z0-9]+)*$/.test(value) && value.split(/[-_.]/).every((word) => /^[a-z]*\d{0,2}$/.test(word))) {
    return false;
  }
  return bitsPerCharacter(value) >= (/^[0-9a-fA-F]+$/.test(value) ? 3 : MIN_RANDOM_BITS_PER_CHARACTER);
}

/** Shannon's entropy of the characters of a text. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
