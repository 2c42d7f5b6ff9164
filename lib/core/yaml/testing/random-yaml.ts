import fc from "fast-check";

/**
 * Values texts as people write them: comments, blank lines, quotes, brackets, block scalars, anchors, odd indentation, CRLF.
 * Nearly all of them are valid; none is meant to be pretty.
 */
export interface YamlTextOptions {
  withAnchors: boolean;
}

/** Prints a node that hangs off a key or dash: what stands on the same line, and the lines below. */
interface Printed {
  head: string;
  body: (indent: string) => string[];
}

const KEYS = [
  "a",
  "b",
  "api",
  "image",
  "replicas",
  "env",
  "x-y",
  "k8s.io/name",
  '"on"',
  "'q u'",
  '"1"',
  "global",
  "no",
  "n",
  "1",
  "0x10",
];

const PLAIN = [
  "1",
  "0",
  "-5",
  "3.14",
  "1e3",
  "0777",
  "0x1F",
  "1_000",
  "yes",
  "no",
  "on",
  "off",
  "true",
  "False",
  "null",
  "~",
  "nginx:1.2",
  "a b c",
  "http://x.y/z?q=1#f",
  "100m",
  "2Gi",
  "2001-12-14",
  "12:30:45",
  "-x",
  "a,b",
  "it's",
  "x # y",
  "<no value>",
  "é ü",
  "9007199254740993",
  ".5",
  "1.",
  "+1",
  "=",
  "a\\b",
];
const QUOTED = [
  '"x"',
  "'x'",
  '""',
  "''",
  '"a: b # c"',
  "'it''s'",
  '"tab\\tnew\\nline \\u00e9"',
  "'{{ .Values.x }}'",
  '"yes"',
  "'1'",
  '"a\\\\b"',
];
const FLOW = [
  "[]",
  "{}",
  "[a, b]",
  "{a: 1, b: [x, {y: z}]}",
  "[1, 'two', \"three\", ]",
  "{ a: 1 , }",
  "[a: 1, b]",
  "{a, b: }",
  '{"a": "b"}',
  "[[1, 2], []]",
];

const plain = fc.constantFrom(...PLAIN);
const inline = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: fc.constantFrom(...QUOTED) },
  { weight: 1, arbitrary: fc.constantFrom(...FLOW) },
);
const trailing = fc.constantFrom("", "", "", "", " # note", "   # more: notes", "  ");
const above = fc.array(fc.constantFrom("# about this", "#commented: out", "", "    # far right", "# @param x"), {
  maxLength: 2,
});

const line = (head: string, tail: string): Printed => ({ head: head + tail, body: () => [] });

const multiLine: fc.Arbitrary<Printed> = fc.oneof(
  fc
    .record({
      head: fc.constantFrom("|", "|-", "|+", ">", ">-", ">+", "| # note"),
      lines: fc.array(fc.constantFrom("one", "two: 2", "# not a comment", "", "  deeper", "- dash", "last  "), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .map(
      ({ head, lines }): Printed => ({
        head,
        body: (indent) => ["first", ...lines].map((text) => (text === "" ? "" : `${indent}  ${text}`)),
      }),
    ),
  fc.constantFrom("several words", '"in double', "'in single").map(
    (start): Printed => ({
      head: start,
      body: (indent) => [`${indent}  on two lines${start.startsWith('"') ? '"' : start.startsWith("'") ? "'" : ""}`],
    }),
  ),
  fc.constantFrom<Printed>(
    { head: "[", body: (indent) => [`${indent}  a,  # first`, `${indent}  b`, `${indent}]`] },
    { head: "{", body: (indent) => [`${indent}  a: 1,`, `${indent}  b: {c: 2},`, `${indent}}`] },
    { head: '{"json": [', body: (indent) => [`${indent}  1, 2`, `${indent}  ]} # end`] },
  ),
);

function nodes({ withAnchors }: YamlTextOptions): fc.Arbitrary<Printed> {
  const anchored = (node: fc.Arbitrary<Printed>): fc.Arbitrary<Printed> =>
    withAnchors
      ? fc.tuple(fc.constantFrom("", "", "", "&x", "&y", "!!str"), node).map(([props, printed]) => ({
          ...printed,
          head: [props, printed.head].filter((part) => part !== "").join(" "),
        }))
      : node;
  const scalar = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(inline, trailing).map(([text, tail]) => line(text, tail)) },
    { weight: 2, arbitrary: multiLine },
    { weight: 1, arbitrary: trailing.map((tail) => line("", tail)) },
    ...(withAnchors ? [{ weight: 2, arbitrary: fc.constantFrom("*x", "*y").map((alias) => line(alias, "")) }] : []),
  );
  const { node } = fc.letrec<{ node: Printed; map: Printed; list: Printed }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      { weight: 3, arbitrary: anchored(scalar) },
      { weight: 2, arbitrary: anchored(tie("map")) },
      { weight: 1, arbitrary: anchored(tie("list")) },
    ),
    map: fc
      .tuple(
        fc.array(
          fc.record({ key: fc.constantFrom(...KEYS, ...(withAnchors ? ["<<"] : [])), value: tie("node"), above }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom("  ", "  ", "    ", " "),
        fc.constantFrom("", "", " # map"),
      )
      .map(
        ([entries, step, head]): Printed => ({
          head,
          body: (indent) => entries.flatMap((entry) => printEntry(entry, indent + step)),
        }),
      ),
    list: fc
      .tuple(
        fc.array(fc.record({ value: tie("node"), above }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom("  ", "  ", ""),
        fc.boolean(),
      )
      .map(
        ([items, step, isCompact]): Printed => ({
          head: "",
          body: (indent) =>
            items.flatMap(({ value, above: comments }) => [
              ...comments.map((text) => (text === "" ? "" : indent + step + text)),
              ...printItem(value, indent + step, isCompact),
            ]),
        }),
      ),
  }));
  return node;
}

interface PrintedEntry {
  key: string;
  value: Printed;
  above: string[];
}

function printEntry({ key, value, above: comments }: PrintedEntry, indent: string): string[] {
  const head = value.head === "" || value.head.startsWith(" ") ? value.head : ` ${value.head}`;
  return [
    ...comments.map((text) => (text === "" ? "" : indent + text)),
    `${indent}${key}:${head}`,
    ...value.body(indent),
  ];
}

function printItem(value: Printed, indent: string, isCompact: boolean): string[] {
  const body = value.body(indent);
  const [first = "", ...rest] = body;
  const canJoin =
    isCompact &&
    value.head === "" &&
    first.startsWith(`${indent}  `) &&
    !first.trim().startsWith("#") &&
    /^\S/.test(first.slice(indent.length + 2));
  if (canJoin) return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
  return [`${indent}-${value.head === "" || value.head.startsWith(" ") ? value.head : ` ${value.head}`}`, ...body];
}

/** A whole values text. */
export function yamlText(options: YamlTextOptions): fc.Arbitrary<string> {
  const entry = fc.record({ key: fc.constantFrom(...KEYS), value: nodes(options), above });
  return fc
    .record({
      start: fc.constantFrom("", "", "", "# head\n\n", "---\n", "\ufeff", "--- # values\n"),
      entries: fc.array(entry, { maxLength: 6 }),
      end: fc.constantFrom("\n", "\n", "", "\n\n", "\n# end\n", "\n  # indented end"),
      lineBreak: fc.constantFrom("\n", "\n", "\n", "\r\n"),
    })
    .map(({ start, entries, end, lineBreak }) => {
      const text = start + entries.flatMap((item) => printEntry(item, "")).join("\n") + end;
      return lineBreak === "\n" ? text : text.replaceAll("\n", lineBreak);
    });
}

/** A text with a few characters taken out or put in, which may leave it broken. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const mutation = fc.record({
    at: fc.nat(10_000),
    length: fc.constantFrom(0, 0, 1, 2, 5),
    insert: fc.constantFrom(
      "",
      " ",
      "\n",
      ":",
      ": ",
      "- ",
      "#",
      " #",
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&x ",
      "*x",
      "|",
      "\t",
      "  ",
      "a",
      "1",
      "\n\n",
      "---\n",
      "\r",
      "?",
      "!",
      "%",
      "é",
    ),
  });
  return fc.tuple(text, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([original, mutations]) => {
    let result = original;
    for (const { at, length, insert } of mutations) {
      const offset = at % (result.length + 1);
      result = result.slice(0, offset) + insert + result.slice(offset + length);
    }
    return result;
  });
}
