import type { JsonValue } from "@/lib/core/values/json-value";
import { parseValues } from "@/lib/core/yaml/parse-values";

export type ParsedYaml = { ok: true; value: JsonValue | undefined } | { ok: false; message: string };

/** Reads a piece of YAML: a map, a list or a single value. Empty text is nothing at all. Lines in messages count from 1. */
export function parseYamlInput(text: string): ParsedYaml {
  if (text.trim() === "") return { ok: true, value: undefined };
  const indented = text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : `  ${line}`))
    .join("\n");
  const parsed = parseValues(`value:\n${indented}\n`);
  const error = parsed.problems.find((problem) => problem.severity === "error");
  if (!parsed.isUsable || error !== undefined) {
    return {
      ok: false,
      message: `Line ${Math.max(1, (error?.line ?? 2) - 1)}: ${error?.message ?? "this is not YAML."}`,
    };
  }
  if (Object.keys(parsed.value).length !== 1) return { ok: false, message: "Keep every line in one block." };
  return { ok: true, value: parsed.value.value ?? null };
}
