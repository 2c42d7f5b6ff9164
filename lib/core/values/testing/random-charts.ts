import fc from "fast-check";
import type { ChartValues } from "@/lib/core/values/coalesce-chart-values";
import type { JsonMap, JsonValue } from "@/lib/core/values/json-value";

/** Few keys, so that layers meet often. */
const KEYS = ["a", "b", "c", "d"];

const scalar: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue[]>(
  null,
  null,
  1,
  2,
  true,
  "x",
  "y",
  [],
  [1, null, { a: null }],
);

const { map } = fc.letrec<{ map: JsonMap; value: JsonValue }>((tie) => ({
  map: fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 4 }) as fc.Arbitrary<JsonMap>,
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: scalar },
    { weight: 2, arbitrary: tie("map") },
  ) as fc.Arbitrary<JsonValue>,
}));

const globals: fc.Arbitrary<JsonMap> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<JsonMap>({}) },
  { weight: 6, arbitrary: map.map((global): JsonMap => ({ global })) },
  { weight: 1, arbitrary: scalar.map((global): JsonMap => ({ global })) },
);

/** Values of a chart, some of them meant for its subcharts. */
function valuesFor(children: readonly ChartShape[]): fc.Arbitrary<JsonMap> {
  const forChildren = children.map(({ key, children: below }) =>
    fc
      .option(valuesFor(below), { nil: undefined, freq: 3 })
      .map((values): JsonMap => (values === undefined ? {} : { [key]: values })),
  );
  return fc.tuple(map, globals, ...forChildren).map((parts) => Object.assign({}, ...parts) as JsonMap);
}

interface ChartShape {
  key: string;
  children: ChartShape[];
}

/** A root with two subcharts, one of which has a subchart of its own. */
const SHAPE: ChartShape = {
  key: "root",
  children: [
    { key: "first", children: [{ key: "inner", children: [] }] },
    { key: "second", children: [] },
  ],
};

function chartOf({ key, children }: ChartShape): fc.Arbitrary<ChartValues> {
  return fc.tuple(valuesFor(children), ...children.map(chartOf)).map(([defaults, ...charts]) => ({
    key,
    defaults,
    children: charts as ChartValues[],
  }));
}

export interface ChartCase {
  root: ChartValues;
  /** Values of the `-f` files, lowest first. */
  overlays: JsonMap[];
}

export const chartCase: fc.Arbitrary<ChartCase> = fc.record({
  root: chartOf(SHAPE),
  overlays: fc.array(valuesFor(SHAPE.children), { maxLength: 2 }),
});
