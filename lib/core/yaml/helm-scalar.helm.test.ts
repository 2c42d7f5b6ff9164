import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameValue, type YamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { readTextsWithHelm, readValuesWithHelm } from "@/lib/core/yaml/testing/read-with-helm";
import { REFUSED_SPELLINGS, SPELLINGS } from "@/lib/core/yaml/testing/scalar-spellings";

const asMap = (prefix: string, spellings: readonly string[]) =>
  spellings.map((spelling, index) => `${prefix}${index}: ${spelling}\n`).join("");

describe.each(["helm4", "helm3"] as const)("%s", (version) => {
  test.each(["values.yaml", "-f"] as const)("[T2] types every spelling in the table as %s does", (as) => {
    const text = asMap("k", SPELLINGS);
    const helm = readValuesWithHelm(version, text, as);
    const { value } = parseValues(text);
    // Helm 4 takes the nulls of a chart's own values.yaml for absent; that is merging, not typing.
    const dropsNulls = version === "helm4" && as === "values.yaml";
    const expected = Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null || !dropsNulls));
    expect(helm).toEqual({ ok: true, value: expected });
  });

  test("[T2] turns every key in the table into the same string", () => {
    const texts = SPELLINGS.filter((spelling) => !/^(?:[|>]|$)/.test(spelling)).map((spelling) => `${spelling}: x\n`);
    expectSameReadings(texts, readTextsWithHelm(version, texts));
  });

  test("[T3] refuses what Helm refuses", () => {
    const texts = REFUSED_SPELLINGS.map((spelling) => `k: ${spelling}\n`);
    const helm = readTextsWithHelm(version, texts);
    for (const [index, text] of texts.entries()) {
      expect({ text, isRefused: !parseValues(text).isUsable }).toEqual({ text, isRefused: !helm[index]!.ok });
    }
  });
});

/** Characters that numbers, booleans, nulls and dates are made of, so that most random words come close to one. */
const WORD = fc.string({
  unit: fc.constantFrom(..."0123456789+-._eExXoObBaAfFnNtTyYiIl~:/=<é"),
  minLength: 1,
  maxLength: 8,
});
const NUMBER = fc.oneof(
  fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(String),
  fc.bigInt({ min: 0n, max: 2n ** 66n }).map((value) => `0x${value.toString(16)}`),
  fc.bigInt({ min: 0n, max: 2n ** 66n }).map((value) => `0${value.toString(8)}`),
  fc.bigInt({ min: 0n, max: 2n ** 66n }).map((value) => `-0b${value.toString(2)}`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential()),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toPrecision(9)),
);

test("[T2] types random words and numbers as Helm does, as values and as keys", () => {
  const words = [...new Set(fc.sample(fc.oneof(WORD, NUMBER), { numRuns: 6000, seed: 7 }))];
  const texts = words.flatMap((word) => [`k: ${word}\n`, `${word}: k\n`, `k: [${word}]\n`]);
  expectSameReadings(texts, readTextsWithHelm("helm4", texts));
});

/** Every text is read the same by both, or refused by us; nothing that Helm refuses is taken. */
function expectSameReadings(texts: readonly string[], helm: ReturnType<typeof readTextsWithHelm>): void {
  for (const [index, text] of texts.entries()) {
    const ours = parseValues(text);
    const theirs = helm[index]!;
    if (!theirs.ok) expect({ text, isUsable: ours.isUsable }).toEqual({ text, isUsable: false });
    else if (ours.isUsable && !isSameValue(ours.value, theirs.value as YamlMap)) {
      expect({ text, value: ours.value }).toEqual({ text, value: theirs.value });
    }
  }
}
