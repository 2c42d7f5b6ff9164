import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBlankDesign } from "@/lib/core/starters/blank";
import { coalesceChartValues } from "@/lib/core/values/coalesce-chart-values";
import { coalesceValues } from "@/lib/core/values/coalesce-values";
import { layersOf } from "@/lib/core/values/design-layers";
import { diffValues } from "@/lib/core/values/diff-values";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { removeAtPath, setAtPath } from "@/lib/core/values/set-at-path";
import { chartCase } from "@/lib/core/values/testing/random-charts";
import { isSameValue, isYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";
import { pathsOf } from "@/lib/core/yaml/testing/values-paths";

const coalesced = (...values: YamlMap[]) =>
  coalesceValues(values.map((map, index) => ({ id: `layer${index}`, values: map })));

describe("[L3] merging layers", () => {
  test.each([
    ["maps merge", [{ a: { x: 1 } }, { a: { y: 2 } }], { a: { x: 1, y: 2 } }],
    ["lists replace", [{ a: [1, 2] }, { a: [3] }], { a: [3] }],
    ["a null takes away what is below", [{ a: { x: 1, y: 2 } }, { a: { x: null } }], { a: { y: 2 } }],
    ["a null with nothing below stays", [{}, { a: null }], { a: null }],
    ["nulls of the lowest layer count as absent", [{ a: null, b: { c: null } }], { b: {} }],
    ["a single value wins over a map below", [{ a: { x: 1 } }, { a: 2 }], { a: 2 }],
    ["a map wins over a single value below", [{ a: 2 }, { a: { x: 1 } }], { a: { x: 1 } }],
    [
      "a null between two layers is forgotten where a map follows",
      [{ a: { x: 1 } }, { a: null }, { a: { y: 1 } }],
      { a: { x: 1, y: 1 } },
    ],
    ["no layers", [], {}],
  ] as [string, YamlMap[], YamlMap][])("%s", (_name, layers, values) => {
    expect(coalesced(...layers).values).toEqual(values);
  });

  test("layers stay as they are", () => {
    const lower = { a: { x: 1, n: null } };
    const higher = { a: { y: 2, x: null } };
    coalesced(lower, higher);
    expect([lower, higher]).toEqual([{ a: { x: 1, n: null } }, { a: { y: 2, x: null } }]);
  });
});

describe("[L4] the origin of a value", () => {
  test("is the highest layer that has the path", () => {
    const { originOf } = coalesced({ a: { x: 1, y: 1 }, l: [1] }, { a: { y: 2 }, l: [2, 3] }, {});
    expect([originOf(["a", "x"]), originOf(["a", "y"]), originOf(["l", 1]), originOf(["a"])]).toEqual([
      "layer0",
      "layer1",
      "layer1",
      "layer1",
    ]);
  });

  test("is nobody for a value that is not there, or was taken away", () => {
    const { originOf } = coalesced({ a: 1, constructor: 1 }, { a: null });
    expect([originOf(["a"]), originOf(["b"]), originOf(["toString"]), originOf(["constructor"])]).toEqual([
      null,
      null,
      null,
      "layer0",
    ]);
  });

  test("a leaf has the value its origin gives it, in random layers and charts", () => {
    fc.assert(
      fc.property(chartCase, ({ root, overlays }) => {
        const layers = overlays.map((values, index) => ({ id: String(index), values }));
        const { values, originOf } = coalesceChartValues(root, layers);
        for (const path of pathsOf(values))
          expect(originOf(path) !== null || isYamlMap(getAtPath(values, path))).toBe(true);
        const flat = coalesceValues([{ id: "base", values: root.defaults }, ...layers]);
        for (const path of pathsOf(flat.values)) {
          const origin = flat.originOf(path);
          const layer = [{ id: "base", values: root.defaults }, ...layers].find(({ id }) => id === origin);
          const value = getAtPath(flat.values, path);
          expect(layer !== undefined && (isYamlMap(value) || isSameValue(getAtPath(layer.values, path), value))).toBe(
            true,
          );
        }
      }),
    );
  });

  test("of a chart's default names the chart, of a global the parent that sets it", () => {
    const root = {
      key: "root",
      defaults: { global: { g: 1 }, sub: { x: 1 } },
      children: [{ key: "sub", defaults: { x: 0, y: 0, global: { h: 1 } }, children: [] }],
    };
    const { originOf } = coalesceChartValues(root, [{ id: "prod", values: { sub: { z: 1 } } }]);
    expect(originOf(["sub", "x"])).toEqual({ kind: "chart", keys: [] });
    expect(originOf(["sub", "y"])).toEqual({ kind: "chart", keys: ["sub"] });
    expect(originOf(["sub", "z"])).toEqual({ kind: "layer", layer: "prod" });
    expect(originOf(["sub", "global", "g"])).toEqual({ kind: "chart", keys: [] });
    expect(originOf(["sub", "global", "h"])).toEqual({ kind: "chart", keys: ["sub"] });
  });
});

describe("[L5] layers of a design", () => {
  const profile = (values: string) => ({
    id: "prod",
    name: "Production",
    description: "",
    values,
    target: { release: "r", namespace: "n" },
  });
  const design = { ...createBlankDesign("shop"), values: "a: 1\n" };

  test("are the base, then the profile", () => {
    const withProfile = { ...design, profiles: [profile("a: 2\n")] };
    expect(layersOf(withProfile, "prod")).toEqual([
      { id: "base", values: { a: 1 } },
      { id: "prod", values: { a: 2 } },
    ]);
    expect(layersOf(withProfile, "base").map(({ id }) => id)).toEqual(["base"]);
    expect(layersOf(withProfile, "missing").map(({ id }) => id)).toEqual(["base"]);
  });

  test("leave out a text that cannot be read", () => {
    expect(layersOf({ ...design, profiles: [profile("a: [\n")] }, "prod").map(({ id }) => id)).toEqual(["base"]);
  });
});

describe("[L6] values at a path", () => {
  test("nothing is found that was not written", () => {
    const values = { a: { b: [{ c: null }] } };
    expect(getAtPath(values, ["a", "b", 0, "c"])).toBeNull();
    expect(getAtPath(values, ["a", "b", "length"])).toBeUndefined();
    expect(getAtPath(values, ["a", "toString"])).toBeUndefined();
    expect(getAtPath(values, ["a", "b", 0, "c", "d"])).toBeUndefined();
    expect(getAtPath(values, [])).toBe(values);
  });

  test("a value that is set is found, and the rest stays", () => {
    const values = { a: { b: 1 }, l: [{ x: 1 }] };
    expect(setAtPath(values, ["a", "c", "d"], 2)).toEqual({ a: { b: 1, c: { d: 2 } }, l: [{ x: 1 }] });
    expect(setAtPath(values, ["l", 0, "x"], 2)).toEqual({ a: { b: 1 }, l: [{ x: 2 }] });
    expect(setAtPath(values, ["__proto__"], 2)).toEqual(
      Object.assign(Object.create(null), values, JSON.parse('{"__proto__": 2}')),
    );
    expect(values).toEqual({ a: { b: 1 }, l: [{ x: 1 }] });
  });

  test("maps left empty go with what is removed, items of lists do not", () => {
    expect(removeAtPath({ a: { b: { c: 1 } }, d: 1 }, ["a", "b", "c"])).toEqual({ d: 1 });
    expect(removeAtPath({ l: [{ a: 1 }, 2] }, ["l", 0, "a"])).toEqual({ l: [{}, 2] });
    expect(removeAtPath({ l: [1, 2] }, ["l", 0])).toEqual({ l: [2] });
    expect(removeAtPath({ a: 1 }, ["a"])).toEqual({});
  });
});

describe("[L7] differences", () => {
  test.each([
    ["equal values have none", { a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1 }, []],
    ["leaves", { a: 1, b: { c: 1, d: 1 } }, { a: 1, b: { c: 2, d: 1 } }, [["b", "c"]]],
    ["keys of one side", { a: { x: 1 } }, { a: { y: 1 }, b: 1 }, [["a", "x"], ["a", "y"], ["b"]]],
    ["lists as wholes", { a: [1, 2] }, { a: [1, 3] }, [["a"]]],
    ["a map against a value", { a: { x: 1 } }, { a: 1 }, [["a"]]],
    ["null is a value", { a: null }, {}, [["a"]]],
  ] as [string, YamlMap, YamlMap, string[][]][])("%s", (_name, before, after, paths) => {
    expect(diffValues(before, after)).toEqual(paths);
  });
});
