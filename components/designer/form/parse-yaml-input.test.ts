import { expect, test } from "vitest";
import { parseYamlInput } from "@/components/designer/form/parse-yaml-input";

test("maps, lists and single values are read as Helm reads them", () => {
  expect(parseYamlInput("a: 1\nb: [x, yes]\n")).toEqual({ ok: true, value: { a: 1, b: ["x", true] } });
  expect(parseYamlInput("- name: A\n\n- name: B")).toEqual({ ok: true, value: [{ name: "A" }, { name: "B" }] });
  expect(parseYamlInput("5")).toEqual({ ok: true, value: 5 });
});

test("empty text is nothing", () => {
  expect(parseYamlInput("  \n")).toEqual({ ok: true, value: undefined });
});

test("what is no YAML says at which line", () => {
  const parsed = parseYamlInput("a: 1\nb: [1\n");
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.message).toMatch(/^Line [23]: /);
});

test("text cannot break out of its place", () => {
  const parsed = parseYamlInput("a: 1\n---\nb: 2");
  expect(parsed.ok).toBe(false);
});
