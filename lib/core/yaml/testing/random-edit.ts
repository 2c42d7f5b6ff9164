import fc from "fast-check";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";
import type { ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";

const KEYS = [
  "a",
  "b",
  "api",
  "image",
  "new",
  "x.y/z",
  "on",
  "1",
  "a: b",
  "",
  "~",
  "#c",
  "é",
  "true",
  "-",
  "<<",
  "with space",
  "__proto__",
  "0x10",
];

/** Strings that some reader or some place in a text takes for something else. */
const TRICKY = [
  "",
  " ",
  "yes",
  "0777",
  "1e3",
  "null",
  "~",
  "2001-01-01",
  "12:30",
  "1_000",
  "a: b",
  "a #b",
  "#a",
  "- a",
  "-",
  "?",
  "[a]",
  "{a}",
  "&a",
  "*a",
  "!a",
  "|",
  ">",
  "%a",
  "@a",
  "`a",
  "'",
  '"',
  "it's",
  'say "x"',
  "a,b",
  "a\\b",
  "two\nlines",
  "two\nlines\n",
  "\nfirst empty",
  "last\n\n",
  "  indented\nx",
  "x \ny",
  "tab\tin",
  "\tlead",
  "\r\n",
  "\u0007",
  "\u2028",
  "\ufeff",
  "😀",
  "{{ .Values.x }}",
  "=",
  "<<",
  "...",
  "---",
  "a\n---\nb",
  "a\n# b\n",
  "x:",
  ":x",
  "$(A)",
  "100m",
];

export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue; list: JsonValue[]; map: JsonMap }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 5, arbitrary: fc.oneof(fc.constantFrom(...TRICKY), fc.string(), fc.string({ unit: "grapheme" })) },
      {
        weight: 3,
        arbitrary: fc.oneof(
          fc.boolean(),
          fc.constant(null),
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
      },
      { weight: 2, arbitrary: tie("list") },
      { weight: 2, arbitrary: tie("map") },
    ) as fc.Arbitrary<JsonValue>,
    list: fc.array(tie("value"), { maxLength: 3 }),
    map: fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })), tie("value"), {
      maxKeys: 3,
    }) as fc.Arbitrary<JsonMap>,
  }),
).value;

export interface RandomEdit {
  path: ValuePath;
  value: JsonValue;
}

/** An edit of a value that `text` has, of a new one below it, or beside it. */
export function editOf(text: string): fc.Arbitrary<RandomEdit> {
  const { value } = parseValues(text);
  const paths = pathsOf(value);
  const existing = paths.length === 0 ? fc.constant<ValuePath>(["a"]) : fc.constantFrom(...paths);
  const key = fc.constantFrom(...KEYS);
  const below = fc
    .tuple(existing, fc.array(key, { minLength: 1, maxLength: 3 }))
    .map(([path, keys]): ValuePath => [...path, ...keys]);
  const item = existing.map((path): ValuePath => {
    const list = getAtPath(value, path);
    return Array.isArray(list) ? [...path, list.length] : isYamlMap(list) ? [...path, "list", 0] : path;
  });
  const top = fc.array(key, { minLength: 1, maxLength: 3 });
  const path = fc.oneof(
    { weight: 4, arbitrary: existing },
    { weight: 2, arbitrary: below },
    { weight: 2, arbitrary: item },
    { weight: 1, arbitrary: top },
  );
  return fc.record({ path: path as fc.Arbitrary<ValuePath>, value: jsonValue });
}
