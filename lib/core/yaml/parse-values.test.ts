import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_TEXT_LENGTH } from "@/lib/core/design/design";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { MAX_SOURCE_LENGTH } from "@/lib/core/yaml/parse-source";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { HOSTILE_TEXTS } from "@/lib/core/yaml/testing/hostile-texts";
import { mutated, yamlText } from "@/lib/core/yaml/testing/random-yaml";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";

const problemsOf = (text: string) =>
  parseValues(text).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe("[T1] any text is read to its end", () => {
  test("random text gives a map or an error with its line, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), mutated(yamlText({ withAnchors: true }))), (text) => {
        const { isUsable, value, problems } = parseValues(text);
        expect(isUsable).toBe(!problems.some((problem) => problem.severity === "error"));
        if (!isUsable) expect(Object.keys(value)).toEqual([]);
        const lines = text.split("\n").length;
        for (const { line, column, offset, length, message, remedy } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(offset).toBeLessThanOrEqual(text.length);
          expect(length).toBeGreaterThanOrEqual(1);
          expect(message).toMatch(/^[^\n]+\.$/);
          expect(remedy).toMatch(/^[^\n]+\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(HOSTILE_TEXTS))("hostile text is refused or read: %s", (_name, makeText) => {
    const { isUsable, problems } = parseValues(makeText());
    expect(isUsable || problems.length > 0).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(200);
  });

  test("a text may be as long as a design allows", () => {
    expect(MAX_SOURCE_LENGTH).toBe(MAX_TEXT_LENGTH);
    expect(problemsOf("#".repeat(MAX_TEXT_LENGTH + 1))).toEqual(["1:1 text_too_large"]);
  });
});

describe("[T3] errors lead to their place", () => {
  test.each([
    ["a list at the root", "- a\n", "1:1 text_not_map"],
    ["text at the root", "# c\nfoo\n", "2:1 text_not_map"],
    ["a tab as indentation", "a:\n\tb: 1\n", "2:1 text_syntax"],
    ["a tab on an empty line", "a: 1\n \t\nb: 2\n", "2:2 text_syntax"],
    ["an open bracket", "a: 1\nb: [1, 2\nc: 3\n", "2:9 text_syntax"],
    ["an open quote", 'a: 1\nb: "x\nc: 3\n', "2:4 text_syntax"],
    ["a colon too many", "a: b: c\n", "1:4 text_syntax"],
    ["a missing colon", "a: 1\nb\nc: 2\n", "2:1 text_syntax"],
    ["a key of nothing", "a:\n  ~: 1\n", "2:3 text_syntax"],
    ["a key with a question mark", "? a\n: b\n", "1:1 text_syntax"],
    ["infinity", "a:\n  - .inf\n", "2:5 text_syntax"],
    ["a tag that does not fit", "a: !!int x\n", "1:10 text_syntax"],
    ["an alias of nothing", "a: 1\nb: *x\n", "2:4 text_syntax"],
    ["an alias inside its own anchor", "a: &x\n  b: *x\n", "2:6 text_syntax"],
    ["a merge of something else", "a: &x 1\nb:\n  <<: *x\n", "3:7 text_syntax"],
    ["two documents", "a: 1\n---\nb: 2\n", "2:1 text_many_documents"],
    ["a directive", "%YAML 1.1\n---\na: 1\n", "1:1 text_many_documents"],
    ["a control character", "a: 1\nb: \u0007\n", "2:4 text_bad_character"],
    ["NUL", "a: \0\n", "1:4 text_bad_character"],
    ["a line separator", "a: x\u2028y\n", "1:5 text_bad_character"],
    ["a carriage return alone", "a: 1\rb: 2\n", "1:5 text_bad_character"],
    ["half a character", "a: \ud800\n", "1:4 text_bad_character"],
    ["the same key in two types", 'a:\n  1: x\n  "1": y\n', "3:3 key_clash"],
    ["the same top-level key in two types", '1: x\n"1": y\n', "2:1 key_clash"],
  ])("%s", (_name, text, first) => {
    expect(problemsOf(text)[0]).toBe(first);
    expect(parseValues(text).isUsable).toBe(false);
  });

  test.each([
    ["a: {{ .Values.x }}\n", "Helm does not fill in {{ }} in values files."],
    ["a: 1\n{{- if x }}\nb: 2\n", "Helm does not fill in {{ }} in values files."],
    ["a: @x\n", "A value cannot begin with this character."],
    ['a: "x" y\n', "Something follows the end of the value."],
    ["a: 'x\n", "A quote is not closed."],
    ["a: 1\nb\nc: 2\n", "A key has no colon."],
    ["a: ]\n", "This does not belong here."],
    ["a: [1 2\n", "A bracket is not closed, or what stands inside is not indented deeper than its key."],
    ["a: |x\n  y\n", "Something else follows | or > on the line."],
    ["a: *x *y\n", "Something follows the end of the value."],
    ["a:\n - b\n c: 1\n", "The indentation does not fit the lines around it."],
  ])("words for %j", (text, message) => expect(parseValues(text).problems[0]?.message).toBe(message));

  test("201 levels are too deep, in blocks and in brackets", () => {
    const deepMap = Array.from({ length: 201 }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
    expect(problemsOf(deepMap)[0]).toMatch(/text_too_deep$/);
    expect(problemsOf(`a: ${"[".repeat(201)}${"]".repeat(201)}\n`)[0]).toMatch(/text_too_deep$/);
    expect(problemsOf(`a: ${"[".repeat(100)}${"]".repeat(100)}\n`)).toEqual([]);
  });

  test("aliases that unfold without end are refused by their number", () => {
    const steps = Array.from({ length: 9 }, (_, step) => {
      const before = step === 0 ? "x" : `*a${step - 1}`;
      return `a${step}: &a${step} [${Array(9).fill(before).join(", ")}]\n`;
    });
    expect(problemsOf(steps.join(""))[0]).toMatch(/text_alias_bomb$/);
  });

  test("errors in two top-level blocks are both shown", () => {
    expect(problemsOf("a: [\nb: 1\nc: .nan\n")).toEqual(["1:5 text_syntax", "3:4 text_syntax"]);
  });
});

describe("[T5] doubtful text is read with a warning", () => {
  test.each([
    ["yes", "a: yes\n", "1:4 yaml_ambiguous", { a: true }],
    ["a key y", "a:\n  y: 1\n", "2:3 yaml_ambiguous", { a: { true: 1 } }],
    ["an octal number", "mode: 0644\n", "1:7 yaml_ambiguous", { mode: 420 }],
    ["underscores", "a: 1_000\n", "1:4 yaml_ambiguous", { a: 1000 }],
    ["a number with too many digits", "a: 9007199254740993\n", "1:4 number_inexact", { a: 9007199254740992 }],
    ["a key twice", "a:\n  b: 1\n  b: 2\n", "3:3 key_duplicate", { a: { b: 2 } }],
    ["a top-level key twice", "a: 1\nb: 1\na: 2\n", "3:1 key_duplicate", { a: 2, b: 1 }],
  ])("%s", (_name, text, problem, value) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(parseValues(text).isUsable).toBe(true);
    expect(parseValues(text).value).toEqual(value);
  });

  test("quoted spellings are in no doubt", () => {
    expect(problemsOf("a: \"yes\"\nb: '0644'\nc: !!str no\n")).toEqual([]);
  });
});

describe("[T6] values are found where they are written", () => {
  const text = "# head\napi:\n  image: nginx # web\n  env:\n    - name: A\n    -\n  none:\nlist: [a, {b: c}]\n";
  const written = (path: (string | number)[]) => {
    const place = parseValues(text).locate(path);
    return place === null ? null : `${place.line}:${place.column} ${text.slice(place.valueStart, place.valueEnd)}`;
  };

  test.each([
    [["api", "image"], "3:3 nginx"],
    [["api", "env", 0], "5:5 name: A"],
    [["api", "env", 0, "name"], "5:7 A"],
    [["api", "env", 1], "6:5 "],
    [["api", "none"], "7:3 "],
    [["list", 1, "b"], "8:12 c"],
    [["list", 2], null],
    [["api", "image", "x"], null],
    [["missing"], null],
  ] as [(string | number)[], string | null][])("%j", (path, expected) => expect(written(path)).toBe(expected));

  test("a value that comes through an alias or a merge is found there", () => {
    const shared = "base: &base\n  port: 80\nweb:\n  <<: *base\n  copy: *base\n";
    const { locate } = parseValues(shared);
    expect(locate(["web", "port"])?.line).toBe(4);
    expect(locate(["web", "copy", "port"])?.line).toBe(5);
  });

  test("every value of a random text has a place inside the text", () => {
    fc.assert(
      fc.property(yamlText({ withAnchors: true }), (random) => {
        const { value, locate } = parseValues(random);
        for (const path of pathsOf(value)) {
          const place = locate(path);
          expect(place).not.toBeNull();
          expect(place!.keyStart).toBeLessThanOrEqual(
            place!.valueStart + random.length * (getAtPath(value, path) === null ? 1 : 0),
          );
          expect(place!.valueEnd).toBeLessThanOrEqual(random.length);
        }
      }),
    );
  });
});

test("[T7] a result is the same object for the same text, and nobody can change it", () => {
  const parsed = parseValues("a:\n  b: [1]\n");
  expect(parseValues("a:\n  b: [1]\n")).toBe(parsed);
  expect(() => ((parsed.value as Record<string, unknown>).x = 1)).toThrow();
});
