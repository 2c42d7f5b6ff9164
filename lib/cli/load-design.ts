import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { asFileError, CliError } from "@/lib/cli/cli-error";
import type { Design } from "@/lib/core/design/design";
import { readDesign } from "@/lib/core/design/read-design";
import { findStarter, STARTERS } from "@/lib/core/starters/starters";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** A design is at most 20 profiles and 200 files; real ones stay below 1 MiB. */
const MAX_DESIGN_BYTES = 20 * 1024 * 1024;

/**
 * The design a person names: a starter's id, or a file that holds a design as JSON or YAML. A starter wins over a file
 * of the same name; write `./dataspoke` for the file.
 */
export function loadDesign(nameOrPath: string, cwd: string): Design {
  const starter = findStarter(nameOrPath);
  if (starter !== null) return starter.create();
  const text = readText(nameOrPath, cwd);
  const result = readDesign(parseText(nameOrPath, text));
  if (!result.ok) throw new CliError(result.refusal.code, `${nameOrPath}: ${result.refusal.message}`);
  return result.design;
}

function readText(path: string, cwd: string): string {
  let bytes: Uint8Array;
  try {
    const file = resolve(cwd, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) {
      const known = STARTERS.map(({ id }) => id).join(", ");
      throw new CliError("design_missing", `${JSON.stringify(path)} is neither a starter (${known}) nor a file`);
    }
    if (stat.size > MAX_DESIGN_BYTES) {
      throw new CliError("design_too_large", `${path} is larger than ${MAX_DESIGN_BYTES / 1024 / 1024} MiB`);
    }
    if (!stat.isFile()) throw new CliError("design_missing", `${path} is not a file`);
    bytes = readFileSync(file);
  } catch (error) {
    throw asFileError(error, "read", path);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError("design_not_utf8", `${path} is not UTF-8 text`);
  }
}

function parseText(path: string, text: string): unknown {
  if (/^\s*\{/.test(text) || path.endsWith(".json")) {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      // What starts with a brace may still be YAML in flow style.
      if (path.endsWith(".json"))
        throw new CliError("design_not_json", `${path} is not JSON: ${oneLine(error.message)}`);
    }
  }
  const { isUsable, value, problems } = parseValues(text);
  if (isUsable) return value;
  const first = problems.find(({ severity }) => severity === "error");
  throw new CliError(
    "design_not_yaml",
    `${path}, line ${first?.line ?? 1}: ${first?.message ?? "this is not a design"}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 300);
}
