import "server-only";
import { env } from "@/lib/server/env";

const LEVELS = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 } as const;
export type LogLevel = Exclude<keyof typeof LEVELS, "silent">;

const SECRET_KEY = /secret|token|password|cookie|authorization|databaseurl|database_url/i;
/** User and password in an address, wherever a message quotes one. */
const URL_CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;
const MAX_TEXT = 4000;
const MAX_DEPTH = 6;

/** Writes one line of JSON to standard output. Values under keys that name a secret, and credentials in addresses, are left out. */
export function log(level: LogLevel, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  if (LEVELS[level] < LEVELS[env().LOG_LEVEL]) return;
  const line = { time: new Date().toISOString(), level, event, ...(redact(fields) as object) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Error)
    return { name: value.name, message: clean(value.message), stack: clean(value.stack ?? "") };
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return "…";
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, SECRET_KEY.test(key) ? "[hidden]" : redact(item, depth + 1)]),
  );
}

function clean(text: string): string {
  const hidden = text.replace(URL_CREDENTIALS, "$1[hidden]@");
  return hidden.length > MAX_TEXT ? `${hidden.slice(0, MAX_TEXT)}…` : hidden;
}
