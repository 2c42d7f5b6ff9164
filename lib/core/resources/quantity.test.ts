import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Dimension,
  exactQuantity,
  formatQuantity,
  parseAmount,
  parseQuantity,
} from "@/lib/core/resources/quantity";

describe("parseQuantity", () => {
  // Every row was given to k8s.io/apimachinery's ParseQuantity; `nano` is its AsDec() times 10^9.
  it.each<[text: string, nano: bigint]>([
    ["0", 0n],
    ["1", 1_000_000_000n],
    ["500m", 500_000_000n],
    ["0.5", 500_000_000n],
    [".5", 500_000_000n],
    ["1.", 1_000_000_000n],
    ["+1", 1_000_000_000n],
    ["-1.5", -1_500_000_000n],
    ["007", 7_000_000_000n],
    ["1n", 1n],
    ["1u", 1000n],
    ["0.1n", 1n],
    ["-0.1n", -1n],
    ["1.0000000001", 1_000_000_001n],
    ["1k", 10n ** 12n],
    ["1M", 10n ** 15n],
    ["1G", 10n ** 18n],
    ["1T", 10n ** 21n],
    ["1P", 10n ** 24n],
    ["1E", 10n ** 27n],
    ["1Ki", 1024n * 10n ** 9n],
    ["1Mi", 1024n ** 2n * 10n ** 9n],
    ["1.5Gi", 1610612736n * 10n ** 9n],
    ["1Ti", 1024n ** 4n * 10n ** 9n],
    ["1Pi", 1024n ** 5n * 10n ** 9n],
    ["1Ei", 1024n ** 6n * 10n ** 9n],
    ["0.1Ki", 102_400_000_000n],
    ["100Ei", (2n ** 63n - 1n) * 10n ** 9n],
    ["1e3", 10n ** 12n],
    ["1E3", 10n ** 12n],
    ["1e-3", 10n ** 6n],
    ["12.5e+2", 1250n * 10n ** 9n],
    ["1e-400", 1n],
  ])("%s", (text, nano) => {
    expect(parseQuantity(text)).toEqual({ nano });
  });

  it.each([
    "",
    " ",
    "1 ",
    " 1",
    "1 Gi",
    "1gi",
    "1GB",
    "1K",
    "1ki",
    "Mi",
    "m",
    ".",
    "+",
    "1.2.3",
    "1e",
    "1e1.5",
    "1e3Ki",
    "0x10",
    "1_000",
    "NaN",
    "1,5",
    "٣",
    "1\n",
  ])("%j is no quantity", (text) => expect(parseQuantity(text)).toBeNull());

  it("is not slowed down by long or steep numbers", () => {
    expect(parseQuantity("9".repeat(10_000))).toBeNull();
    expect(parseQuantity("1e999999999")?.nano).toBeGreaterThan(10n ** 60n);
  });

  it("milli-cores and bytes are rounded up", () => {
    expect(parseAmount("0.0001", "cpu")).toBe(1n);
    expect(parseAmount("1500m", "memory")).toBe(2n);
    expect(parseAmount("1000m", "cpu")).toBe(parseAmount("1", "cpu"));
    expect(parseAmount("much", "cpu")).toBeNull();
  });
});

describe("writing quantities", () => {
  const dimension = fc.constantFrom<Dimension>("cpu", "memory", "storage");

  it("exactQuantity is read back as the same amount", () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 62n), 2n ** 62n), dimension, (amount, of) => {
        expect(parseAmount(exactQuantity(amount, of), of)).toBe(amount);
      }),
    );
  });

  it("formatQuantity is a quantity, at most half a shown digit away", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 62n), dimension, (amount, of) => {
        const text = formatQuantity(amount, of);
        const shown = parseAmount(text, of)!;
        if (of === "cpu") expect(shown).toBe(amount);
        const distance = shown > amount ? shown - amount : amount - shown;
        expect(distance * 20n <= (amount > 1024n ? amount : 20n) + 20n).toBe(true);
        expect(text).toMatch(/^\d{1,4}(\.\d)?([KMGTPE]i)?$|^\d+(\.\d{1,3})?$/);
      }),
    );
  });

  it("the order of amounts is the order of quantities", () => {
    const number = fc.tuple(fc.nat(5000), fc.constantFrom("", "m", "k", "M", "Ki", "Mi", "Gi", "e2"));
    fc.assert(
      fc.property(number, fc.nat(5000), ([value, suffix], more) => {
        const low = parseQuantity(`${value}${suffix}`)!.nano;
        expect(parseQuantity(`${value + more}${suffix}`)!.nano).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it.each<[amount: bigint, of: Dimension, text: string, exact: string]>([
    [4500n, "cpu", "4.5", "4500m"],
    [1000n, "cpu", "1", "1"],
    [50n, "cpu", "0.05", "50m"],
    [0n, "cpu", "0", "0"],
    [2816n * 1024n ** 2n, "memory", "2.8Gi", "2816Mi"],
    [7n * 1024n ** 3n, "memory", "7Gi", "7Gi"],
    [100n * 1024n ** 3n, "storage", "100Gi", "100Gi"],
    [1024n ** 3n - 1n, "memory", "1Gi", "1073741823"],
    [1000n, "memory", "1000", "1000"],
    [-1536n, "memory", "-1.5Ki", "-1536"],
  ])("%s of %s is %s, exactly %s", (amount, of, text, exact) => {
    expect(formatQuantity(amount, of)).toBe(text);
    expect(exactQuantity(amount, of)).toBe(exact);
  });
});
