import { SECRET_SHAPES, type SecretCertainty } from "@/lib/core/diagnostics/secret-shapes";
import { isHarmless, secretCertainty } from "@/lib/core/diagnostics/secret-value";
import type { ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";

export interface SecretInText {
  /** What it is, to go into a sentence after "holds". */
  what: string;
  certainty: SecretCertainty;
  /** 1-based, in UTF-16 code units. */
  line: number;
  column: number;
}

export interface SecretInValues {
  certainty: SecretCertainty;
  path: ValuePath;
}

/** What in a text has the shape of a secret, whatever kind of file it is and whether or not it parses. One find a line. */
export function findSecretsInText(text: string): SecretInText[] {
  const found: SecretInText[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    for (const { pattern, what, certainty } of SECRET_SHAPES) {
      const at = line.search(pattern);
      if (at === -1) continue;
      found.push({ what, certainty, line: index + 1, column: at + 1 });
      break;
    }
    const url = passwordInUrl(line);
    if (url !== null)
      found.push({ what: "an address with a password", certainty: "unsure", line: index + 1, column: url });
  }
  return found;
}

/** 1-based column of an address such as `postgres://app:hunter2@db`, unless its password is a placeholder; else null. */
function passwordInUrl(line: string): number | null {
  const match = /\b[a-z][-+.a-z0-9]{1,20}:\/\/[^\s/:@"'{}]{0,100}:([^\s/@"'{}]{1,200})@/.exec(line);
  if (match === null || secretCertainty("password", match[1] ?? "") === null) return null;
  return match.index + 1;
}

/** What in values looks like a secret by its key and its value. */
export function findSecretsInValues(values: YamlMap): SecretInValues[] {
  const found: SecretInValues[] = [];
  visit(values, [], "", found);
  return found;
}

function visit(value: YamlValue, path: ValuePath, key: string, found: SecretInValues[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitItem(item, [...path, index], key, found);
    return;
  }
  if (isYamlMap(value)) {
    for (const [name, below] of Object.entries(value)) visit(below, [...path, name], name, found);
    return;
  }
  const certainty = typeof value === "string" ? secretCertainty(key, value) : null;
  if (certainty !== null) found.push({ certainty, path });
}

/** An item of a list; one like `{name: DB_PASSWORD, value: ...}` of Kubernetes' env says in `name` what `value` is. */
function visitItem(item: YamlValue, path: ValuePath, key: string, found: SecretInValues[]): void {
  const name = isYamlMap(item) ? item.name : undefined;
  const value = isYamlMap(item) ? item.value : undefined;
  const certainty = typeof name === "string" && typeof value === "string" ? secretCertainty(name, value) : null;
  if (certainty !== null) found.push({ certainty, path: [...path, "value"] });
  visit(item, path, key, found);
}

/** Whether a value at a place meant for a secret is one: neither empty nor a placeholder nor a template. */
export function isSecretText(value: string): boolean {
  return !isHarmless(value);
}
