import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";
import type { YamlValue } from "@/lib/core/values/yaml-value";

/**
 * The flag that sets a value on Helm's command line, quoted for a POSIX shell. Text that `--set` would read as a number,
 * a boolean or null goes through `--set-string`, maps and lists through `--set-json`.
 */
export function setFlag(path: ValuePath, value: YamlValue | undefined): string {
  const key = formatValuePath(path);
  if (typeof value === "object" && value !== null) return `--set-json ${quote(`${key}=${JSON.stringify(value)}`)}`;
  if (value === undefined || value === null) return `--set ${quote(`${key}=${value === null ? "null" : ""}`)}`;
  if (typeof value !== "string") return `--set ${quote(`${key}=${value}`)}`;
  const flag = isTyped(value) ? "--set-string" : "--set";
  return `${flag} ${quote(`${key}=${value.replace(/[\\,]/g, "\\$&").replace(/^\{/, "\\{")}`)}`;
}

/** What Helm's strvals package turns into something other than a string. */
function isTyped(text: string): boolean {
  return /^(true|false|null|0|-?[1-9]\d*)$/.test(text);
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
