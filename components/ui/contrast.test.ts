import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../app/globals.css"), "utf8");

function themeColours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {\n  color-scheme`);
  expect(start).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [dark = 0, bright = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ["canvas", "surface", "sunken", "hover"];
const STATES = ["added", "changed", "removed", "warning", "error"];
const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => `hue-${number}`);

/** Text on ground, 4.5:1 (success criterion 1.4.3). */
const TEXT_PAIRS: [string, string][] = [
  ...["ink", "ink-muted", "ink-faint", "accent-ink", ...STATES, ...HUES.map((hue) => `${hue}-ink`)].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...[...STATES, ...HUES].map((name): [string, string] => [
    STATES.includes(name) ? name : `${name}-ink`,
    `${name}-soft`,
  ]),
  ...[...STATES, ...HUES, "accent"].map((name): [string, string] => ["ink", `${name}-soft`]),
  ["ink", "active"],
  ["ink-muted", "active"],
  ["error", "active"],
  ["accent-ink", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
];

/** Edges of controls, marks and the focus ring, 3:1 (1.4.11). */
const EDGE_PAIRS: [string, string][] = ["line-strong", "accent", "error", ...HUES].flatMap((edge) =>
  ["canvas", "surface", "sunken"].map((ground): [string, string] => [edge, ground]),
);

describe.each([
  ["light", ":root"],
  ["dark", '[data-theme="dark"]'],
])("the %s theme", (_name, selector) => {
  const colours = themeColours(selector);
  const ratio = (left: string, right: string) => contrast(colours.get(left) ?? "", colours.get(right) ?? "");

  test.each(TEXT_PAIRS)("%s can be read on %s", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGE_PAIRS)("%s can be seen on %s", (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("both themes define the same colours", () => {
  expect([...themeColours('[data-theme="dark"]').keys()]).toEqual([...themeColours(":root").keys()]);
});
