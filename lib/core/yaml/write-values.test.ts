import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameValue } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { readCoreScalar } from "@/lib/core/yaml/scalar-doubts";
import { jsonValue } from "@/lib/core/yaml/testing/random-edit";
import { SPELLINGS } from "@/lib/core/yaml/testing/scalar-spellings";
import { isPlainText, isWritable } from "@/lib/core/yaml/write-scalar";
import { stringifyYaml } from "@/lib/core/yaml/write-values";

const writable = jsonValue.filter((value) => isWritable(value));

describe("[T18] values are written so that everybody reads the same", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(writable, (value) => {
        const { value: read, problems } = parseValues(stringifyYaml({ value }));
        // An integer beyond 2^53 has digits no 64-bit float holds; it is read back as the same float, with that warning.
        expect(problems.filter(({ code }) => code !== "number_inexact")).toEqual([]);
        expect(isSameValue(read, { value })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a value is written the same way again", () => {
    fc.assert(
      fc.property(writable, (value) => stringifyYaml({ value }) === stringifyYaml({ value: structuredClone(value) })),
    );
  });

  test("a plain string is a string for YAML 1.2 and for YAML 1.1", () => {
    for (const spelling of SPELLINGS) {
      if (isPlainText(spelling, false)) expect(typeof readCoreScalar(spelling)).toBe("string");
    }
    const typed = [
      "1:20",
      "190:20:30.15",
      "2001-12-14",
      "2001-1-1 10:00:00",
      "=",
      "<<",
      "1_000",
      "0x_1",
      "0b1_0",
      "1_0.5",
      ".5_0",
      "y",
      "N",
      "off",
      "0o17",
      "089",
    ];
    expect(typed.filter((text) => isPlainText(text, false))).toEqual([]);
  });

  test("quotes are kept for where they are needed", () => {
    const plain = [
      "a",
      "nginx:1.2",
      "a b",
      "-x",
      "10Gi",
      "1.2.3",
      "http://x/y?z=1#f",
      "it's",
      "a,b",
      "{{x",
      "é",
      "$(A)",
      "/path",
      "*.x",
      "a: b".replace(": ", ":"),
    ];
    expect(plain.filter((text) => !isPlainText(text, false))).toEqual(["{{x", "*.x"]);
  });
});

describe("[T18] layout", () => {
  test("blocks, two columns a level, empty collections on the line", () => {
    const value = { a: { b: [1, { c: "x", d: {} }, [true, []], []], e: null }, text: "one\ntwo\n", tail: "one\ntwo" };
    expect(stringifyYaml(value)).toBe(
      "a:\n  b:\n    - 1\n    - c: x\n      d: {}\n    - - true\n      - []\n    - []\n  e: null\ntext: |\n  one\n  two\ntail: |-\n  one\n  two\n",
    );
  });

  test.each([
    ["a map", {}, "{}\n"],
    ["a list", [1, 2], "- 1\n- 2\n"],
    ["a string", "yes", '"yes"\n'],
    ["a number", -0, "0\n"],
  ])("the root may be %s", (_name, value, text) => expect(stringifyYaml(value)).toBe(text));

  test("comments stand above their keys and never leave their line", () => {
    const comments = new Map([
      ["a", ["-- All of it.", ""]],
      ["a.b[0]", ["first"]],
      ["a.b[1].c", ["one\nenabled: true"]],
    ]);
    expect(stringifyYaml({ a: { b: [1, { c: 2 }] } }, { comments })).toBe(
      "# -- All of it.\n#\na:\n  b:\n    # first\n    - 1\n    -\n      # one enabled: true\n      c: 2\n",
    );
  });

  test("comments change no value", () => {
    const words = fc.array(fc.string({ unit: "binary" }), { maxLength: 2 });
    fc.assert(
      fc.property(writable, words, (value, lines) => {
        const comments = new Map([
          ["value", lines],
          ["value[0]", lines],
          ["value.a", lines],
        ]);
        expect(isSameValue(parseValues(stringifyYaml({ value }, { comments })).value, { value })).toBe(true);
      }),
    );
  });
});
