import { expect, test } from "vitest";
import { editorTheme, longColour } from "@/components/values/monaco-theme";

test("shortened colours are written out", () => {
  expect(longColour(" #fff ")).toBe("#ffffff");
  expect(longColour("#0e1114")).toBe("#0e1114");
});

test("every colour of the theme is one Monaco takes", () => {
  const { rules, colors } = editorTheme(false, () => "#abc");
  for (const { foreground } of rules) expect(foreground).toMatch(/^[0-9a-f]{6}$/);
  for (const colour of Object.values(colors)) expect(colour).toMatch(/^#[0-9a-f]{6}([0-9a-f]{2})?$/);
});
