import { expect, test } from "vitest";
import type { ModelChange } from "@/components/values/edit-command";
import { nextTypingRun } from "@/components/values/typing-run";

const type = (offset: number, text: string): ModelChange[] => [{ rangeOffset: offset, rangeLength: 0, text }];
const erase = (offset: number): ModelChange[] => [{ rangeOffset: offset, rangeLength: 1, text: "" }];

test("letters typed one after the other are one step", () => {
  const first = nextTypingRun(null, type(3, "a"), 0, "k1");
  const second = nextTypingRun(first, type(4, "b"), 200, "k2");
  expect(first?.key).toBe("k1");
  expect(second?.key).toBe("k1");
});

test("a pause, another place, a new line or erasing starts a new step", () => {
  const run = nextTypingRun(null, type(3, "a"), 0, "k1");
  expect(nextTypingRun(run, type(4, "b"), 2500, "k2")?.key).toBe("k2");
  expect(nextTypingRun(run, type(9, "b"), 10, "k2")?.key).toBe("k2");
  expect(nextTypingRun(run, erase(3), 10, "k2")?.key).toBe("k2");
  expect(nextTypingRun(run, type(4, "\n"), 10, "k2")).toBeNull();
});

test("erasing goes on in both directions", () => {
  const run = nextTypingRun(null, erase(8), 0, "k1");
  expect(nextTypingRun(run, erase(7), 10, "k2")?.key).toBe("k1");
  expect(nextTypingRun(run, erase(8), 10, "k2")?.key).toBe("k1");
});

test("a paste over a selection and edits at several carets stand alone", () => {
  expect(nextTypingRun(null, [{ rangeOffset: 0, rangeLength: 4, text: "abcd" }], 0, "k")).toBeNull();
  expect(nextTypingRun(null, [...type(0, "a"), ...type(5, "a")], 0, "k")).toBeNull();
});

test("typing over a selection is one step with what replaces it", () => {
  const typed = nextTypingRun(null, type(3, "x"), 0, "k0");
  const first = nextTypingRun(typed, [{ rangeOffset: 4, rangeLength: 9, text: "a" }], 10, "k1");
  expect(first?.key).toBe("k1");
  expect(nextTypingRun(first, type(5, "b"), 20, "k2")?.key).toBe("k1");
});
