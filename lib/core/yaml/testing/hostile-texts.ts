const SIZE = 2_000_000;

const repeat = (part: string) => () => part.repeat(Math.floor(SIZE / part.length));
const numbered =
  (makePart: (index: number) => string, count: number, before = "", after = "") =>
  () =>
    before + Array.from({ length: count }, (_, index) => makePart(index)).join("") + after;

/** Texts of up to two million characters that are hard on a parser: deep, long, or all of one kind. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => string>> = {
  "open brackets": repeat("["),
  "open braces": repeat("{"),
  "open maps in maps": () => `{${repeat("a: {")()}`.slice(0, SIZE),
  "closed brackets": repeat("]"),
  dashes: repeat("- "),
  "question marks": repeat("? "),
  colons: repeat(": "),
  quotes: repeat('"'),
  "a quote that stays open": () => `"${repeat("x\n")()}`.slice(0, SIZE),
  backslashes: () => `a: "${repeat("\\")()}`.slice(0, SIZE),
  "unknown escapes": () => `a: "${repeat("\\q")()}`.slice(0, SIZE),
  "comment lines": repeat("#\n"),
  "line breaks": repeat("\n"),
  spaces: repeat(" "),
  tabs: repeat("\t"),
  anchors: repeat("&x "),
  aliases: repeat("a: *x\n"),
  tags: repeat("! "),
  commas: () => `[${repeat(",")()}`.slice(0, SIZE),
  "one long line": repeat("x"),
  "many lines of one text": () => `a: x\n${repeat(" y\n\n")()}`.slice(0, SIZE),
  "a long block of text": () => `a: |\n${repeat("  x\n")()}`.slice(0, SIZE),
  "a long folded block": () => `a: >\n${repeat("  x\n\n")()}`.slice(0, SIZE),
  "blank lines in a block": () => `a: |+\n${repeat("\n")()}`.slice(0, SIZE),
  "document marks": repeat("---\n"),
  directives: repeat("%\n"),
  "control characters": repeat("\u0001"),
  "one key again and again": repeat("a: 1\n"),
  "many keys": numbered((index) => `k${index}: 1\n`, 180_000),
  "many keys in one map": numbered((index) => ` k${index}: yes\n`, 30_000, "a:\n"),
  "many keys between braces": numbered((index) => `k${index}: 1, `, 30_000, "a: {", "}\n"),
  "many items between brackets": numbered(() => "1, ", 80_000, "a: [", "]\n"),
  "errors line by line": numbered(() => " @x\n", 120_000, "a:\n"),
  "staircase of maps": numbered((index) => `${" ".repeat(index)}a:\n`, 1_900),
  "staircase of lists": numbered((index) => `${" ".repeat(index)}-\n`, 1_900),
  "a number without end": () => `a: ${repeat("1_")()}`.slice(0, SIZE),
};
