import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBlocks, parseSource, parseWhole } from "@/lib/core/yaml/parse-source";
import { findPlace } from "@/lib/core/yaml/source-place";
import { mutated, yamlText } from "@/lib/core/yaml/testing/random-yaml";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";
import { splitTopLevelBlocks } from "@/lib/core/yaml/top-level-blocks";

const anyText = fc.oneof(
  yamlText({ withAnchors: false }),
  yamlText({ withAnchors: true }),
  mutated(yamlText({ withAnchors: true })),
);

test("[T4] blocks join to the text", () => {
  fc.assert(fc.property(anyText, (text) => splitTopLevelBlocks(text).join("") === text));
});

test("[T4] reading block by block gives the values, problems and places of reading as a whole", () => {
  let inBlocks = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = parseBlocks(text);
      if (blocks === null) return;
      inBlocks++;
      const whole = parseWhole(text);
      expect({ text, isUsable: blocks.isUsable }).toEqual({ text, isUsable: whole.isUsable });
      if (!whole.isUsable) return;
      expect({ text, value: blocks.value, problems: blocks.problems }).toEqual({
        text,
        value: whole.value,
        problems: whole.problems,
      });
      for (const path of pathsOf(whole.value)) {
        expect({ text, path, place: offsetsOf(blocks, path) }).toEqual({ text, path, place: offsetsOf(whole, path) });
      }
    }),
    { numRuns: 500 },
  );
  expect(inBlocks).toBeGreaterThan(150);
});

test("[T4] an edit parses only the block it is in", () => {
  const before = parseSource("a:\n  x: 1\nb:\n  x: 1\nc:\n  x: 1\n");
  const after = parseSource("a:\n  x: 1\nb:\n  x: 2\nc:\n  x: 1\n");
  expect(after.blocks.map(({ block }, index) => block === before.blocks[index]?.block)).toEqual([true, false, true]);
});

test("[T4] memory of earlier texts changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
      for (const text of [...texts, ...texts]) {
        const { value, problems } = parseSource(text);
        const fresh = parseBlocks(text) ?? parseWhole(text);
        expect({ value, problems }).toEqual({ value: fresh.value, problems: fresh.problems });
      }
    }),
  );
});

function offsetsOf(source: ReturnType<typeof parseWhole>, path: (string | number)[] | readonly (string | number)[]) {
  const place = findPlace(source, path);
  if (place === null) return null;
  const { at, keyStart, node } = place;
  return [at.start + keyStart, at.start + node.start, at.start + node.end];
}
