import { compileGoPattern } from "@/lib/core/archive/go-pattern";

/** Decides which paths of a chart Helm leaves out. Made by `parseHelmIgnore`. */
export interface HelmIgnore {
  /** Whether the file at `path` (below the chart's root) is left out, by itself or with one of its folders. */
  ignores(path: string): boolean;
  /** Lines Helm refuses to read, counted from 1. The chart cannot be packed by Helm while there are any. */
  problems: { line: number; message: string }[];
}

interface Rule {
  isNegated: boolean;
  isFolderOnly: boolean;
  matches(path: string): boolean;
}

/**
 * Reads a .helmignore as Helm does (pkg/ignore/rules.go), which is not as git reads a .gitignore: the first rule that
 * decides wins, `**` is an error, a pattern with a slash is matched against the whole path, one without against the
 * last step, and `!pattern` leaves out everything the pattern does *not* match. Hidden files below `templates/` are
 * always left out.
 */
export function parseHelmIgnore(text: string): HelmIgnore {
  const rules: Rule[] = [];
  const problems: HelmIgnore["problems"] = [];
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const [index, rawLine] of lines.entries()) {
    const line = rawLine.replace(GO_SPACE_AT_ENDS, "");
    if (line === "" || line.startsWith("#")) continue;
    const message = lineProblem(line);
    if (message !== null) problems.push({ line: index + 1, message });
    rules.push(parseRule(line));
  }
  rules.push(parseRule("templates/.?*"));

  return {
    problems,
    ignores(path) {
      for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
        if (isIgnored(rules, path.slice(0, slash), true)) return true;
      }
      return isIgnored(rules, path, false);
    },
  };
}

/** What Go's strings.TrimSpace takes away. */
const GO_SPACE_AT_ENDS = /^[\t\n\v\f\r \u0085\p{Zs}\p{Zl}\p{Zp}]+|[\t\n\v\f\r \u0085\p{Zs}\p{Zl}\p{Zp}]+$/gu;

function isIgnored(rules: readonly Rule[], path: string, isFolder: boolean): boolean {
  for (const rule of rules) {
    if (rule.isNegated) {
      if (rule.isFolderOnly && !isFolder) return true;
      if (!rule.matches(path)) return true;
      continue;
    }
    if (rule.isFolderOnly && !isFolder) continue;
    if (rule.matches(path)) return true;
  }
  return false;
}

function lineProblem(line: string): string | null {
  if (line.includes("**")) return "Helm does not know ** in .helmignore.";
  // Helm checks the whole line as a pattern, its ! and slashes included.
  if (compileGoPattern(line) === null) return `${JSON.stringify(line)} is not a pattern Helm can read.`;
  return null;
}

function parseRule(line: string): Rule {
  let pattern = line;
  const isNegated = pattern.startsWith("!");
  if (isNegated) pattern = pattern.slice(1);
  const isFolderOnly = pattern.endsWith("/");
  if (isFolderOnly) pattern = pattern.slice(0, -1);
  const isWholePath = pattern.includes("/");
  if (pattern.startsWith("/")) pattern = pattern.slice(1);
  // A malformed pattern never matches; Helm logs it and goes on where it has not refused the file before.
  const matcher = compileGoPattern(pattern);
  return {
    isNegated,
    isFolderOnly,
    matches: (path) => matcher?.(isWholePath ? path : path.slice(path.lastIndexOf("/") + 1)) ?? false,
  };
}
