const KEY_LINE = /^(\s*)((?:- +)*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:'"-][^:#]*?|-[^\s:#][^:#]*?)\s*:(?:\s|$)/;

/**
 * The map keys a line of block YAML lies under, outermost first, read from indentation alone, so that it works while the
 * text does not parse. `line` is 1-based. Stops at the first list: what is inside one belongs to the list's key.
 */
export function keysAtLine(text: string, line: number): string[] {
  const lines = text.split("\n", line);
  const keys: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const current = lines[index] ?? "";
    const trimmed = current.trim();
    if (trimmed.startsWith("#") && index === lines.length - 1) {
      const described = lineDescribedBy(text, line);
      if (described !== null) return keysAtLine(text, described);
    }
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const depth = current.length - current.trimStart().length;
    if (depth >= indent) continue;
    const isItem = trimmed === "-" || trimmed.startsWith("- ");
    if (isItem) {
      keys.length = 0;
      // The key of a list may stand at the same depth as its dashes.
      indent = depth + 1;
      continue;
    }
    const match = KEY_LINE.exec(current);
    if (match === null) {
      indent = Math.min(indent, depth);
      continue;
    }
    indent = depth;
    keys.unshift(plainKey(match[3] ?? ""));
    if (depth === 0) break;
  }
  return keys;
}

/** The line of the key that a comment at `line` stands above, as chart authors write them; null if an empty line follows. */
function lineDescribedBy(text: string, line: number): number | null {
  const lines = text.split("\n");
  for (let index = line; index < lines.length; index += 1) {
    const trimmed = (lines[index] ?? "").trim();
    if (trimmed === "") return null;
    if (!trimmed.startsWith("#")) return index + 1;
  }
  return null;
}

function plainKey(key: string): string {
  if (key.startsWith('"')) return key.slice(1, -1).replace(/\\(.)/g, "$1");
  if (key.startsWith("'")) return key.slice(1, -1).replaceAll("''", "'");
  return key;
}
