import { describe, expect, test } from "vitest";
import { applySplices } from "@/lib/core/text/apply-splices";
import type { JsonValue } from "@/lib/core/values/json-value";
import type { ValuePath } from "@/lib/core/values/value-path";
import { planSetBlock, planSetValue, planUnsetValue, type SplicePlan } from "@/lib/core/yaml/edit-values";

/** The text after a plan, or the code of the refusal. */
function outcome(text: string, plan: SplicePlan): string | null {
  return plan.ok ? applySplices(text, plan.splices) : plan.refusal.code;
}

type SetCase = [name: string, before: string, path: ValuePath, value: JsonValue, after: string];
type UnsetCase = [name: string, before: string, path: ValuePath, after: string];

const set = (_name: string, before: string, path: ValuePath, value: JsonValue, after: string) =>
  expect(outcome(before, planSetValue(before, path, value))).toBe(after);
const unset = (_name: string, before: string, path: ValuePath, after: string) =>
  expect(outcome(before, planUnsetValue(before, path))).toBe(after);

describe("[T8] a value is written over the one that stands there", () => {
  test.each<SetCase>([
    ["a number", "a: 1\nb: 2\n", ["a"], 3, "a: 3\nb: 2\n"],
    ["beside a comment", "a:   1   # one\n", ["a"], 2, "a:   2   # one\n"],
    ["nothing", "a:\nb: 1\n", ["a"], "x", "a: x\nb: 1\n"],
    ["nothing beside a comment", "a: # later\n", ["a"], "x", "a: x # later\n"],
    ["a tilde", "a: ~\n", ["a"], false, "a: false\n"],
    ["double quotes stay", 'a: "x"\n', ["a"], "y", 'a: "y"\n'],
    ["single quotes stay", "a: 'x'\n", ["a"], "it's", "a: 'it''s'\n"],
    ["quotes go with the text", 'a: "x"\n', ["a"], 1, "a: 1\n"],
    ["single quotes cannot hold a tab", "a: 'x'\n", ["a"], "\t", 'a: "\\t"\n'],
    ["a block of text by a line", "a: |-\n  x\n  y\nb: 1\n", ["a"], "z", "a: z\nb: 1\n"],
    ["a block of text keeps the comment at its head", "a: | # text\n  x\n\nb: 1\n", ["a"], 1, "a: 1 # text\n\nb: 1\n"],
    ["a line by a block of text", "a: x # c\nb: 1\n", ["a"], "x\ny\n", "a: | # c\n  x\n  y\nb: 1\n"],
    ["a text of several lines by another", "a: |\n  x\n  y\n", ["a"], "x\nz\n", "a: |\n  x\n  z\n"],
    ["text over several lines", "a: one\n  two\nb: 1\n", ["a"], "x", "a: x\nb: 1\n"],
    ["a value on the line below", "a:\n  x\nb: 1\n", ["a"], "z", "a: z\nb: 1\n"],
    [
      "a map by a value",
      "a: # note\n  # inside\n  x: 1\n  w: 2\n  # inside too\nb: 1\n",
      ["a"],
      5,
      "a: 5 # note\nb: 1\n",
    ],
    ["a list by a value", "a:\n- x\n- y\n# about b\nb: 1\n", ["a"], 5, "a: 5\n# about b\nb: 1\n"],
    [
      "a value by a map",
      "a: 1 # note\nb: 1\n",
      ["a"],
      { x: 1, w: { z: [] } },
      "a: # note\n  x: 1\n  w:\n    z: []\nb: 1\n",
    ],
    ["a value by a list", "a: 1\n", ["a"], [1, { x: 1, w: 2 }, [3]], "a:\n  - 1\n  - x: 1\n    w: 2\n  - - 3\n"],
    ["a map by an empty one", "a:\n  x: 1\nb: 1\n", ["a"], {}, "a: {}\nb: 1\n"],
    ["an anchor stays", "a: &x 1\n", ["a"], 2, "a: &x 2\n"],
    ["a tag goes", "a: !!str 1\n", ["a"], 2, "a: 2\n"],
    ["an alias", "a: &x 1\nb: *x\n", ["b"], 2, "a: &x 1\nb: 2\n"],
    ["the last of two equal keys", "a: 1\na: 2\n", ["a"], 3, "a: 1\na: 3\n"],
    ["a key by what Helm reads", "on: 1\n", ["true"], 2, "on: 2\n"],
    [
      "a text that a comment below would grow into",
      "a: 1\n    # far right\nb: 1\n",
      ["a"],
      "x\ny\n",
      'a: "x\\ny\\n"\n    # far right\nb: 1\n',
    ],
  ])("%s", set);
});

describe("[T8] between brackets and braces", () => {
  test.each<SetCase>([
    ["a value", "a: {x: 1, w: 2} # c\n", ["a", "x"], 3, "a: {x: 3, w: 2} # c\n"],
    ["a value that needs quotes there", "a: [x, y]\n", ["a", 1], "a, b", 'a: [x, "a, b"]\n'],
    ["a map", "a: [x]\n", ["a", 0], { k: "http://x" }, 'a: [{k: "http://x"}]\n'],
    ["a new key", "a: {x: 1}\n", ["a", "w"], [2], "a: {x: 1, w: [2]}\n"],
    ["a new key behind a comma", "a: {x: 1, }\n", ["a", "w"], 2, "a: {x: 1, w: 2, }\n"],
    ["a new key on its own line", "a: {\n  x: 1,\n  w: 2\n}\n", ["a", "z"], 3, "a: {\n  x: 1,\n  w: 2,\n  z: 3\n}\n"],
    ["a new item", "a: [1, 2]\n", ["a", 2], 3, "a: [1, 2, 3]\n"],
    ["a key without a value", "a: {x, w: }\n", ["a", "x"], 1, "a: {x: 1, w: }\n"],
    ["behind a key without a value", "a: {x, w: }\n", ["a", "z"], 1, "a: {x, w: , z: 1 }\n"],
    ["a map without braces", "a: [x: 1, y]\n", ["a", 0, "z"], 2, "a: [{x: 1, z: 2}, y]\n"],
    ["an empty map unfolds", "a: {} # c\nb: 1\n", ["a", "x"], 1, "a: # c\n  x: 1\nb: 1\n"],
    ["an empty list unfolds", "a: []\n", ["a", 0], { x: 1, w: 2 }, "a:\n  - x: 1\n    w: 2\n"],
    ["an empty map inside braces stays inside", "a: {b: {}}\n", ["a", "b", "c"], 1, "a: {b: {c: 1}}\n"],
    ["a root in braces", "{a: 1}\n", ["b"], 2, "{a: 1, b: 2}\n"],
    ["an empty root in braces unfolds", "{}\n", ["a", "b"], 1, "a:\n  b: 1\n"],
  ])("%s", set);
});

describe("[T9] maps are made on the way", () => {
  test.each<SetCase>([
    ["in an empty text", "", ["a", "b"], 1, "a:\n  b: 1\n"],
    ["behind comments", "# only this\n", ["a"], 1, "# only this\na: 1\n"],
    ["behind a document mark", "---\n", ["a"], 1, "---\na: 1\n"],
    ["without a line break at the end", "a: 1", ["b"], 2, "a: 1\nb: 2"],
    ["at the end of the root, behind comments", "a: 1\n# the end\n", ["b"], 2, "a: 1\n# the end\nb: 2\n"],
    ["beside siblings", "a:\n    x: 1\nb: 1\n", ["a", "w", "z"], 2, "a:\n    x: 1\n    w:\n        z: 2\nb: 1\n"],
    [
      "behind comments that belong to the map",
      "a:\n  x: 1\n  # w: 2\n\n# about b\nb: 1\n",
      ["a", "z"],
      3,
      "a:\n  x: 1\n  # w: 2\n  z: 3\n\n# about b\nb: 1\n",
    ],
    ["in place of nothing", "a:\nb: 1\n", ["a", "x"], 1, "a:\n  x: 1\nb: 1\n"],
    ["in place of a tilde", "a: ~ # none\n", ["a", "x", 0], 1, "a: # none\n  x:\n    - 1\n"],
    ["in an item of a list", "a:\n  - x: 1\n  - x: 2\n", ["a", 0, "w"], 3, "a:\n  - x: 1\n    w: 3\n  - x: 2\n"],
    ["as a new item", "a:\n  - x: 1\n  # last\nb: 1\n", ["a", 1, "x"], 2, "a:\n  - x: 1\n  - x: 2\n  # last\nb: 1\n"],
    ["with lists as the text has them", "l:\n- 1\n", ["m"], [1], "l:\n- 1\nm:\n- 1\n"],
    ["behind a block of text at the end", "a: |\n  x", ["b"], 1, "a: |\n  x\nb: 1"],
    [
      "as deep as its block has it",
      "a:\n  x: 1\nb:\n    x: 1\n",
      ["b", "w", "v"],
      1,
      "a:\n  x: 1\nb:\n    x: 1\n    w:\n        v: 1\n",
    ],
    ["with CRLF", "a: 1\r\nb:\r\n  c: 2\r\n", ["b", "d"], { e: 3 }, "a: 1\r\nb:\r\n  c: 2\r\n  d:\r\n    e: 3\r\n"],
    ["behind a byte order mark", "\ufeffa: 1\n", ["b"], 1, "\ufeffa: 1\nb: 1\n"],
  ])("%s", set);

  test.each<SetCase>([
    ["a word some reader types", "", ["on"], 1, '"on": 1\n'],
    ["a number", "", ["1"], 1, '"1": 1\n'],
    ["with a colon", "", ["a: b"], 1, '"a: b": 1\n'],
    ["empty", "", [""], 1, '"": 1\n'],
    ["a merge key", "", ["<<"], 1, '"<<": 1\n'],
    ["with dots and slashes", "", ["k8s.io/name"], 1, "k8s.io/name: 1\n"],
    ["of several lines", "", ["a\nb"], 1, '"a\\nb": 1\n'],
    ["of the prototype", "", ["__proto__", "x"], 1, "__proto__:\n  x: 1\n"],
  ])("a key is quoted where it must be: %s", set);
});

describe("[T10] a map or list becomes another one value by value", () => {
  test.each<SetCase>([
    [
      "values beside comments",
      "a:\n  # one\n  x: 1 # c\n  # two\n  w: 2\n",
      ["a"],
      { x: 1, w: 3 },
      "a:\n  # one\n  x: 1 # c\n  # two\n  w: 3\n",
    ],
    ["keys gone and keys new", "a:\n  x: 1\n  w: 2\n", ["a"], { w: 2, z: 3 }, "a:\n  w: 2\n  z: 3\n"],
    ["nothing in common", "a: # c\n  x: 1\n", ["a"], { w: 2 }, "a: # c\n  w: 2\n"],
    [
      "an item changed",
      "a:\n  - x: 1 # one\n  - x: 2 # two\n",
      ["a"],
      [{ x: 1 }, { x: 3 }],
      "a:\n  - x: 1 # one\n  - x: 3 # two\n",
    ],
    [
      "an item in the middle gone",
      "a:\n  - 1 # one\n  - 2 # two\n  - 3 # three\n",
      ["a"],
      [1, 3],
      "a:\n  - 1 # one\n  - 3 # three\n",
    ],
    ["an item put before", "a:\n  - 1 # one\n", ["a"], [0, 1], "a:\n  - 0\n  - 1 # one\n"],
    ["an item put between, in brackets", "a: [1, 3]\n", ["a"], [1, 2, 3], "a: [1, 2, 3]\n"],
  ])("%s", set);
});

describe("[T11] a removed value leaves no trace but the comments above it", () => {
  test.each<UnsetCase>([
    ["a key", "a: 1\nb: 2 # two\nc: 3\n", ["b"], "a: 1\nc: 3\n"],
    ["comments above stay", "a: 1\n# about b\nb: 2\n", ["b"], "a: 1\n# about b\n"],
    ["comments inside go", "a:\n  # in\n  x: 1\n  # in\nb: 1\n", ["a"], "b: 1\n"],
    ["maps left empty go", "a:\n  b:\n    c: 1\nd: 1\n", ["a", "b", "c"], "d: 1\n"],
    ["maps with other keys stay", "a:\n  b:\n    c: 1\n  d: 1\n", ["a", "b", "c"], "a:\n  d: 1\n"],
    ["the last key of all", "# head\na: 1\n", ["a"], "# head\n"],
    ["without a line break at the end", "a: 1\nb: 2", ["b"], "a: 1"],
    ["an item", "a:\n  - 1\n  - 2 # two\n  - 3\n", ["a", 1], "a:\n  - 1\n  - 3\n"],
    ["the only item", "a:\n  - 1\nb: 1\n", ["a", 0], "a: []\nb: 1\n"],
    ["the only key of an item", "a:\n  - x: 1\n  - w: 1\n", ["a", 0, "x"], "a:\n  - {}\n  - w: 1\n"],
    ["the first key of an item", "a:\n  - x: 1\n    w: 2\n", ["a", 0, "x"], "a:\n  - w: 2\n"],
    [
      "the first key of an item, above a comment",
      "a:\n  - x: 1\n    # about y\n    w: 2\n",
      ["a", 0, "x"],
      "a:\n  - \n    # about y\n    w: 2\n",
    ],
    ["the first item of a list in a list", "a:\n  - - 1\n    - 2\n", ["a", 0, 0], "a:\n  - - 2\n"],
    ["the first key in braces", "a: {x: 1, w: 2}\n", ["a", "x"], "a: {w: 2}\n"],
    ["the last key in braces", "a: {x: 1, w: 2}\n", ["a", "w"], "a: {x: 1}\n"],
    ["the only key in braces", "a: {x: 1}\nb: 1\n", ["a", "x"], "b: 1\n"],
    ["the only key of a root in braces", "{a: 1}\n", ["a"], "{}\n"],
    ["a key written twice", "a: 1\nb: 1\na: 2\n", ["a"], "b: 1\n"],
    ["a block of text", "a: |\n  x\n\n  y\n\nb: 1\n", ["a"], "\nb: 1\n"],
    ["with CRLF", "a: 1\r\nb: 2\r\n", ["b"], "a: 1\r\n"],
    ["what is not there", "a: 1\n", ["b", "c"], "a: 1\n"],
  ])("%s", unset);
});

describe("[T12] nothing else changes by way of anchors", () => {
  const shared = "base: &base\n  port: 80\nweb:\n  <<: *base\n  name: web\ncopy: *base\n";

  test("a merged value is overridden beside the merge key", () => {
    set("", shared, ["web", "port"], 81, shared.replace("  name: web\n", "  name: web\n  port: 81\n"));
  });

  test("a map that is merged in is written out with the change", () => {
    const text = "base: &base\n  probe: {path: /, port: 1}\nweb:\n  <<: *base\n";
    set("", text, ["web", "probe", "port"], 2, `${text}  probe:\n    path: /\n    port: 2\n`);
  });

  test.each<[string, ValuePath, string]>([
    ["a value others refer to", ["base", "port"], "edit_unsafe"],
    ["a value inside an alias", ["copy", "port"], "value_is_alias"],
  ])("%s is not edited", (_name, path, code) => {
    expect(outcome(shared, planSetValue(shared, path, 1))).toBe(code);
    expect(outcome(shared, planUnsetValue(shared, path))).toBe(code);
  });

  test("a merged value is not removed", () => {
    expect(outcome(shared, planUnsetValue(shared, ["web", "port"]))).toBe("value_is_alias");
  });
});

describe("[T13] refused edits say why", () => {
  test.each<[string, string, ValuePath, JsonValue, string]>([
    ["a broken text", "a: [\n", ["a"], 1, "text_broken"],
    ["below a single value", "a: 1\n", ["a", "b"], 1, "value_not_map"],
    ["an index below a single value", "a: 1\n", ["a", 0], 1, "value_not_list"],
    ["an index of a map", "a:\n  b: 1\n", ["a", 0], 1, "value_not_list"],
    ["a key of a list", "a: [1]\n", ["a", "b"], 1, "value_not_map"],
    ["an index past the end", "a: [1]\n", ["a", 2], 1, "index_out_of_range"],
    ["an index past the start of a new list", "", ["a", 1], 1, "index_out_of_range"],
    ["no path", "a: 1\n", [], 1, "path_empty"],
    ["half a character", "a: 1\n", ["a"], "\ud800", "value_not_text"],
    ["half a character in a key", "a: 1\n", ["a\ud800"], 1, "value_not_text"],
    ["infinity", "a: 1\n", ["a"], Number.POSITIVE_INFINITY, "value_not_text"],
  ])("%s", (_name, text, path, value, code) => {
    expect(outcome(text, planSetValue(text, path, value))).toBe(code);
  });

  test("the line to mend first is named", () => {
    const plan = planSetValue("a: 1\nb: [1\nc: 2\n", ["a"], 1);
    expect(plan.ok ? "" : plan.refusal.message).toMatch(/^Fix line 2 first: /);
  });

  test("bottomless values are refused", () => {
    let value: JsonValue = 1;
    for (let depth = 0; depth < 5000; depth++) value = [value];
    expect(outcome("", planSetValue("", ["a"], value))).toBe("value_not_text");
  });
});

describe("[T14] a whole block", () => {
  test.each<[string, string, string]>([
    ["in an empty text", "", "redis:\n  enabled: true\n"],
    ["is set off by a blank line", "a: 1\n", "a: 1\n\nredis:\n  enabled: true\n"],
    ["by one blank line only", "a: 1\n\n", "a: 1\n\nredis:\n  enabled: true\n"],
    ["without a line break at the end", "a: 1", "a: 1\n\nredis:\n  enabled: true"],
    [
      "in place of one that is there",
      "redis:\n  # is it on\n  enabled: false\na: 1\n",
      "redis:\n  # is it on\n  enabled: true\na: 1\n",
    ],
  ])("%s", (_name, before, after) => {
    expect(outcome(before, planSetBlock(before, "redis", { enabled: true }))).toBe(after);
  });
});
