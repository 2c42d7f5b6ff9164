import fc from "fast-check";
import { expect, test } from "vitest";
import { applySplices, invertSplices } from "@/lib/core/text/apply-splices";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { removeAtPath, setAtPath } from "@/lib/core/values/set-at-path";
import { isSameValue, isYamlMap } from "@/lib/core/values/yaml-value";
import { planSetValue, planUnsetValue } from "@/lib/core/yaml/edit-values";
import { parseWhole } from "@/lib/core/yaml/parse-source";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { editOf, jsonValue, type RandomEdit } from "@/lib/core/yaml/testing/random-edit";
import { mutated, yamlText } from "@/lib/core/yaml/testing/random-yaml";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";

const plainText = yamlText({ withAnchors: false }).filter((text) => parseValues(text).isUsable);
const anyText = fc.oneof(plainText, yamlText({ withAnchors: true }), mutated(yamlText({ withAnchors: true })));

const withEdit = (text: fc.Arbitrary<string>): fc.Arbitrary<RandomEdit & { text: string }> =>
  text.chain((given) => editOf(given).map((edit) => ({ text: given, ...edit })));

const RUNS = { numRuns: 400 };

test("[T8] a value that is set is read back, and every other value stays", () => {
  fc.assert(
    fc.property(withEdit(anyText), ({ text, path, value }) => {
      const plan = planSetValue(text, path, value);
      if (!plan.ok) return;
      const edited = parseWhole(applySplices(text, plan.splices)!);
      expect(edited.isUsable).toBe(true);
      expect(isSameValue(edited.value, setAtPath(parseWhole(text).value, path, value))).toBe(true);
    }),
    RUNS,
  );
});

test("[T11] a value that is removed is gone, and every other value stays", () => {
  fc.assert(
    fc.property(withEdit(anyText), ({ text, path }) => {
      const plan = planUnsetValue(text, path);
      if (!plan.ok) return;
      const edited = parseWhole(applySplices(text, plan.splices)!);
      const before = parseWhole(text).value;
      const wanted = getAtPath(before, path) === undefined ? before : removeAtPath(before, path);
      expect(isSameValue(edited.value, wanted)).toBe(true);
    }),
    RUNS,
  );
});

test("[T13] without anchors every edit that makes sense can be made", () => {
  fc.assert(
    fc.property(withEdit(plainText), ({ text, path, value }) => {
      const set = planSetValue(text, path, value);
      if (!set.ok) expect(["value_not_map", "value_not_list", "index_out_of_range"]).toContain(set.refusal.code);
      const edited = set.ok ? applySplices(text, set.splices)! : text;
      expect(planUnsetValue(edited, path).ok).toBe(set.ok || planUnsetValue(text, path).ok);
    }),
    RUNS,
  );
});

test("[T15] the lines before and after the value stay, byte for byte", () => {
  fc.assert(
    fc.property(withEdit(plainText), ({ text, path, value }) => {
      const place = parseValues(text).locate(path);
      const plan = planSetValue(text, path, value);
      if (place === null || !plan.ok) return;
      const edited = applySplices(text, plan.splices)!;
      expect(edited.startsWith(text.slice(0, place.keyStart))).toBe(true);
      expect(edited.endsWith(textAfter(text, place.valueEnd))).toBe(true);
    }),
    RUNS,
  );
});

/** The text after the line that holds `offset`, without the comments that directly follow: those inside a map or list go with it. */
function textAfter(text: string, offset: number): string {
  const lines = text
    .slice(offset)
    .split(/(?<=\n)/)
    .slice(1);
  const first = lines.findIndex((line) => !/^(?:#|$)/.test(line.trim()));
  return first === -1 ? "" : lines.slice(first).join("");
}

test("[T16] setting what is there already is no edit", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { isUsable, value } = parseValues(text);
      if (!isUsable) return;
      for (const path of pathsOf(value)) {
        expect(planSetValue(text, path, getAtPath(value, path)!)).toEqual({ ok: true, splices: [] });
      }
    }),
    { numRuns: 150 },
  );
});

test("[T17] an edit and its inverse give back the text", () => {
  fc.assert(
    fc.property(withEdit(anyText), ({ text, path, value }) => {
      for (const plan of [planSetValue(text, path, value), planUnsetValue(text, path)]) {
        if (!plan.ok) continue;
        const edited = applySplices(text, plan.splices)!;
        expect(applySplices(edited, invertSplices(plan.splices))).toBe(text);
      }
    }),
    RUNS,
  );
});

test("[T17] removing a key that was added to a map gives back the text", () => {
  const withMap = plainText.chain((text) => {
    const { value } = parseValues(text);
    const maps = pathsOf(value).filter((path) => {
      const found = getAtPath(value, path);
      const place = parseValues(text).locate(path)!;
      // `[a: 1]` gets braces when a second key comes.
      const hasNoBraces =
        typeof path.at(-1) === "number" && /^[[{]/.test(text.slice(0, place.keyStart).trimEnd().slice(-1));
      return isYamlMap(found) && Object.keys(found).length > 0 && !hasNoBraces;
    });
    return fc.record({ text: fc.constant(text), path: fc.constantFrom([], ...maps), value: jsonValue });
  });
  fc.assert(
    fc.property(withMap, ({ text, path, value }) => {
      const added = planSetValue(text, [...path, "new-key"], value);
      expect(added.ok).toBe(true);
      const edited = applySplices(text, added.ok ? added.splices : [])!;
      const removed = planUnsetValue(edited, [...path, "new-key"]);
      expect(removed.ok).toBe(true);
      expect(applySplices(edited, removed.ok ? removed.splices : [])).toBe(text);
    }),
    RUNS,
  );
});

test("[T13] no text and no value makes an edit throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: "binary" })),
      fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.nat(3)), { maxLength: 4 }),
      fc.jsonValue(),
      (text, path, value) => {
        planSetValue(text, path, value as never);
        planUnsetValue(text, path);
      },
    ),
    RUNS,
  );
});
