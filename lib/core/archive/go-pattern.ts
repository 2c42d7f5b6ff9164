type Token =
  | { type: "literal"; text: string }
  | { type: "any" }
  | { type: "star" }
  | { type: "class"; isNegated: boolean; ranges: [from: number, to: number][] };

/**
 * A matcher for a shell pattern as Go's path.Match reads it: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` are
 * classes, a backslash takes the next character as it is, and the whole text must match. Null if the pattern is
 * malformed (Go's ErrBadPattern).
 */
export function compileGoPattern(pattern: string): ((text: string) => boolean) | null {
  const tokens = tokenize([...pattern]);
  return tokens === null ? null : (text) => matchTokens(tokens, [...text]);
}

function tokenize(characters: readonly string[]): Token[] | null {
  const tokens: Token[] = [];
  let index = 0;
  while (index < characters.length) {
    const character = characters[index++] ?? "";
    if (character === "*") {
      if (tokens.at(-1)?.type !== "star") tokens.push({ type: "star" });
    } else if (character === "?") {
      tokens.push({ type: "any" });
    } else if (character === "\\") {
      const escaped = characters[index++];
      if (escaped === undefined) return null;
      tokens.push({ type: "literal", text: escaped });
    } else if (character === "[") {
      const parsed = readClass(characters, index);
      if (parsed === null) return null;
      tokens.push(parsed.token);
      index = parsed.next;
    } else {
      tokens.push({ type: "literal", text: character });
    }
  }
  return tokens;
}

function readClass(characters: readonly string[], start: number): { token: Token; next: number } | null {
  const ranges: [number, number][] = [];
  let index = start;
  const isNegated = characters[index] === "^";
  if (isNegated) index++;
  // A closing bracket right at the start is malformed in Go, unlike in a shell.
  while (characters[index] !== "]" || ranges.length === 0) {
    const from = readClassCharacter(characters, index);
    if (from === null) return null;
    let to = from;
    index = from.next;
    if (characters[index] === "-") {
      const end = readClassCharacter(characters, index + 1);
      if (end === null) return null;
      to = end;
      index = end.next;
    }
    ranges.push([from.code, to.code]);
  }
  return { token: { type: "class", isNegated, ranges }, next: index + 1 };
}

/** One end of a range; it must not be the last character, for the bracket has yet to be closed. */
function readClassCharacter(characters: readonly string[], start: number): { code: number; next: number } | null {
  let index = start;
  let character = characters[index];
  if (character === undefined || character === "-" || character === "]") return null;
  if (character === "\\") character = characters[++index];
  if (character === undefined || index + 1 >= characters.length) return null;
  return { code: character.codePointAt(0) ?? 0, next: index + 1 };
}

/** Matches with one remembered star: a later star can always take over from an earlier one. */
function matchTokens(tokens: readonly Token[], text: readonly string[]): boolean {
  let tokenIndex = 0;
  let textIndex = 0;
  let star: { token: number; text: number } | null = null;
  for (;;) {
    const token = tokens[tokenIndex];
    if (token?.type === "star") {
      star = { token: ++tokenIndex, text: textIndex };
      continue;
    }
    const character = text[textIndex];
    if (token === undefined && character === undefined) return true;
    if (token !== undefined && character !== undefined && matchesOne(token, character)) {
      tokenIndex++;
      textIndex++;
      continue;
    }
    // Let the star swallow one more character, unless that is a slash.
    if (star === null || star.text >= text.length || text[star.text] === "/") return false;
    star.text++;
    tokenIndex = star.token;
    textIndex = star.text;
  }
}

function matchesOne(token: Token, character: string): boolean {
  switch (token.type) {
    case "literal":
      return token.text === character;
    case "any":
      return character !== "/";
    case "class": {
      const code = character.codePointAt(0) ?? 0;
      return token.ranges.some(([from, to]) => from <= code && code <= to) !== token.isNegated;
    }
    case "star":
      return false;
  }
}
