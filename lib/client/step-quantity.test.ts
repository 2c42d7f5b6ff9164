import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quantityNear, stepQuantity } from "@/lib/client/step-quantity";

test.each([
  ["500m", "cpu", 1, "550m"],
  ["50m", "cpu", -1, "40m"],
  ["1000m", "cpu", -1, "950m"],
  ["1", "cpu", 1, "1.5"],
  ["0.5", "cpu", -1, "0.4"],
  ["256Mi", "memory", 1, "320Mi"],
  ["1024Mi", "memory", 1, "1280Mi"],
  ["1Gi", "memory", 1, "1.5Gi"],
  ["10Gi", "storage", -1, "9Gi"],
  ["5m", "cpu", -1, "0m"],
] as const)("%s of %s moved by %i step is %s, in the same notation", (text, unit, direction, expected) => {
  expect(stepQuantity(text, unit, direction)).toBe(expected);
});

test("a large step is ten steps", () => {
  expect(stepQuantity("500m", "cpu", 1, true)).toBe("1000m");
});

test("what is no quantity is not stepped", () => {
  for (const text of ["", "much", "1e3", "-5Mi", "{{ x }}"]) expect(stepQuantity(text, "memory", 1)).toBeNull();
});

test("the suffix never changes and nothing goes below zero", () => {
  const quantities = fc.tuple(fc.nat(5000), fc.constantFrom("", "m", "Ki", "Mi", "Gi", "k", "M", "G", "Ti"));
  fc.assert(
    fc.property(
      quantities,
      fc.constantFrom(1 as const, -1 as const),
      fc.boolean(),
      ([number, suffix], direction, large) => {
        const next = stepQuantity(`${number}${suffix}`, "memory", direction, large) ?? "";
        expect(next).toMatch(new RegExp(`^\\d+(\\.\\d+)?${suffix}$`));
      },
    ),
  );
});

test.each([
  [0.512, "500m", "cpu", "500m"],
  [0.43, "1", "cpu", "0.4"],
  [1.3, "1", "cpu", "1.5"],
  [300 * 2 ** 20, "256Mi", "memory", "320Mi"],
  [1.6 * 2 ** 30, "1Gi", "memory", "1.5Gi"],
  [10.4 * 2 ** 30, "", "storage", "10Gi"],
  [-1, "500m", "cpu", "0m"],
] as const)("%d near %j of %s is %s", (amount, like, unit, expected) => {
  expect(quantityNear(amount, like, unit)).toBe(expected);
});
