import { expect, test } from "vitest";
import { actionOfKey, type KeyPress } from "@/components/designer/keyboard";

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

test("undo and redo work wherever focus is, with every usual key", () => {
  for (const isTyping of [true, false]) {
    expect(actionOfKey(press("z", { ctrlKey: true }), isTyping, false)).toEqual({ kind: "undo" });
    expect(actionOfKey(press("Z", { metaKey: true, shiftKey: true }), isTyping, false)).toEqual({ kind: "redo" });
    expect(actionOfKey(press("y", { ctrlKey: true }), isTyping, false)).toEqual({ kind: "redo" });
  }
});

test("single keys do nothing while typing, or when switched off", () => {
  expect(actionOfKey(press("v"), true, true)).toBeNull();
  expect(actionOfKey(press("v"), false, false)).toBeNull();
  expect(actionOfKey(press("v"), false, true)).toEqual({ kind: "pane", pane: "values" });
});

test("digits choose layers, counted from the base", () => {
  expect(actionOfKey(press("1"), false, true)).toEqual({ kind: "layer", index: 0 });
  expect(actionOfKey(press("9"), false, true)).toEqual({ kind: "layer", index: 8 });
  expect(actionOfKey(press("0"), false, true)).toBeNull();
});

test("combinations of the browser stay its own", () => {
  for (const key of ["r", "f", "p", "1", "constructor"]) {
    expect(actionOfKey(press(key, { ctrlKey: true }), false, true)).toBeNull();
    expect(actionOfKey(press(key, { altKey: true }), false, true)).toBeNull();
  }
});
