import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameValue, type YamlMap } from "@/lib/core/values/yaml-value";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { mutated, yamlText } from "@/lib/core/yaml/testing/random-yaml";
import { readTextsWithHelm, readValuesWithHelm } from "@/lib/core/yaml/testing/read-with-helm";

/** Scraps that make up texts nobody would write, most of them broken. */
const SCRAPS = fc.constantFrom(
  ..."a|b|key|1|yes|:|: |:\n|\n|\n  |\n    |- |-|  | |#| # c|\"|'|[|]|{|}|,|, |&x |*x|~|>|>-|!!str |? |\t|x y|'q'|\"d\"|<<: |%|@|a: b|a: 1\n|b:\n  c: d\n|- e\n|\r\n|é|.".split(
    "|",
  ),
  "|",
  "|+",
);
const scraps = fc.array(SCRAPS, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));

test.each([
  ["texts as people write them", yamlText({ withAnchors: false }), 0.9],
  ["texts with anchors, aliases and merges", yamlText({ withAnchors: true }), 0.9],
  ["texts with a slip of the finger", mutated(yamlText({ withAnchors: true })), 0.6],
  ["scraps", scraps, 0.3],
])("[T2] [T3] reads %s as Helm does, or says what is wrong", (_name, arbitrary, share) => {
  // Helm splits at these lines before it parses; that is tested below.
  const texts = [...new Set(fc.sample(arbitrary, { numRuns: 3000, seed: 7 }))].filter((text) => !/^---/m.test(text));
  const helm = readTextsWithHelm("helm4", texts);
  let taken = 0;
  let read = 0;
  for (const [index, text] of texts.entries()) {
    const ours = parseValues(text);
    const theirs = helm[index]!;
    if (theirs.ok) taken++;
    if (!ours.isUsable) continue;
    read++;
    if (!theirs.ok) expect.fail(`${JSON.stringify(text)} is refused by Helm: ${theirs.message}`);
    const value = (theirs.value ?? {}) as YamlMap;
    if (!isSameValue(ours.value, value)) expect({ text, value: ours.value }).toEqual({ text, value });
  }
  // We may refuse what Helm takes (T3 lists what), but not more than that.
  expect(read).toBeGreaterThan(taken * share);
});

const DOCUMENTS = {
  "a document mark at the start": "---\na: 1\n",
  "a comment before the mark": "# c\n---\na: 1\n",
  "a byte order mark": "\ufeffa: 1\nb: 2\n",
  CRLF: 'a: 1\r\nb: |\r\n  x\r\n  y\r\nc: "x\r\n  y"\r\n',
  "no line break at the end": "a: 1\nb: |\n  x",
  "only comments": "# nothing\n",
  nothing: "",
  null: "null\n",
};

test.each(Object.entries(DOCUMENTS))("[T2] reads %s as Helm 4 does with -f", (_name, text) => {
  expect({ ok: true, value: parseValues(text).value }).toEqual(readValuesWithHelm("helm4", text, "-f"));
  expect(parseValues(text).problems).toEqual([]);
});

test("[T3] refuses more than one document: Helm 4 merges them, Helm 3 takes the first of a -f file", () => {
  const text = "a: 1\n---\nb: 2\n";
  expect(parseValues(text).problems.map(({ code, line }) => ({ code, line }))).toEqual([
    { code: "text_many_documents", line: 2 },
  ]);
  expect(readValuesWithHelm("helm4", text, "-f")).toEqual({ ok: true, value: { a: 1, b: 2 } });
  expect(readValuesWithHelm("helm3", text, "-f")).toEqual({ ok: true, value: { a: 1 } });
});

test("[T3] refuses what stands behind the end of the document, which Helm drops silently", () => {
  const text = "a: 1\n...\nb: 2\n";
  expect(parseValues(text).isUsable).toBe(false);
  expect(readValuesWithHelm("helm4", text, "-f")).toEqual({ ok: true, value: { a: 1 } });
});
