import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./state-folder.mjs";

const SKIPPED = new Set(["node_modules", ".next", ".chartroom", ".git", "generated", "testdata", "test-results"]);

/** Files of ours with one of the endings, as `/`-separated paths from the repository root, sorted. */
export function listFiles(endings, folder = "") {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (SKIPPED.has(entry.name)) return [];
      if (entry.isDirectory()) return listFiles(endings, path);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    })
    .sort();
}

/** Text of a file of ours. */
export function readText(path) {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

// Statements that begin a line, so that generated templates and prose in strings do not count.
const STATIC_IMPORT =
  /^[ \t]*(import|export)\b((?:(?!^[ \t]*(?:import|export)\b)[^;"'`])*?)\bfrom\s*["']([^"']+)["']/gm;
const BARE_IMPORT = /^[ \t]*import\s*["']([^"']+)["']/gm;
const DYNAMIC_IMPORT = /\b(?:import|require)\(\s*["']([^"']+)["']/g;
const WORKER_URL = /new URL\(\s*["'](\.[^"']+)["']\s*,\s*import\.meta\.url/g;

/** Every module a source text imports: `{specifier, isTypeOnly}`, in order of kind. */
export function importsOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return [
    ...[...code.matchAll(STATIC_IMPORT)].map((match) => ({
      specifier: match[3],
      isTypeOnly: match[2].trimStart().startsWith("type "),
    })),
    ...[BARE_IMPORT, DYNAMIC_IMPORT, WORKER_URL].flatMap((pattern) =>
      [...code.matchAll(pattern)].map((match) => ({ specifier: match[1], isTypeOnly: false })),
    ),
  ];
}
