import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber, stepNumber } from "@/components/ui/parse-number";

describe("parseNumber", () => {
  test.each([
    ["3", 3],
    [" 0.5 ", 0.5],
    [".5", 0.5],
    ["-2", -2],
    ["+4", 4],
    ["007", 7],
  ])("reads %j", (text, value) => {
    expect(parseNumber(text, {})).toEqual({ ok: true, value });
  });

  test.each(["", "  ", "1e3", "0x10", "1,5", "NaN", "Infinity", "--1", "1.2.3", "٣"])("refuses %j in words", (text) => {
    expect(parseNumber(text, {})).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
  });

  test("holds the range and wholeness", () => {
    expect(parseNumber("0", { min: 1 })).toEqual({ ok: false, message: "Must be 1 or more." });
    expect(parseNumber("9", { max: 8 })).toEqual({ ok: false, message: "Must be 8 or less." });
    expect(parseNumber("1.5", { isInteger: true })).toEqual({ ok: false, message: "Enter a whole number." });
    expect(parseNumber("9".repeat(400), {})).toMatchObject({ ok: false });
  });

  test("reads back what a number field shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
        expect(parseNumber(String(number / 100), {})).toEqual({ ok: true, value: number / 100 });
      }),
    );
  });
});

describe("stepNumber", () => {
  test("adds without binary rounding", () => {
    expect(stepNumber(0.1, 0.2, {})).toBe(0.3);
    expect(stepNumber(1, -0.1, {})).toBe(0.9);
  });

  test("stops at the ends of the range", () => {
    expect(stepNumber(9, 5, { max: 10 })).toBe(10);
    expect(stepNumber(1, -5, { min: 0 })).toBe(0);
  });
});
