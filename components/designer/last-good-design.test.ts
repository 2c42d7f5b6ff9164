import { expect, test } from "vitest";
import { brokenLine, createLastGoodDesign } from "@/components/designer/last-good-design";
import { sampleDesign } from "@/lib/core/testing/sample-design";

const whole = sampleDesign({ values: "api:\n  replicaCount: 2\n" });
const broken = { ...whole, values: "api:\n  replicaCount: [2\n" };

test("a broken layer keeps the values it had", () => {
  const lastGood = createLastGoodDesign();
  expect(lastGood(whole)).toBe(whole);
  expect(lastGood(broken).values).toBe(whole.values);
  expect(lastGood(broken)).toBe(lastGood(broken));
});

test("what was never whole shows nothing", () => {
  expect(createLastGoodDesign()(broken).values).toBe("");
});

test("the line to fix is told", () => {
  expect(brokenLine(whole, "base")).toBeNull();
  expect(brokenLine(broken, "base")).toBeGreaterThanOrEqual(2);
});
