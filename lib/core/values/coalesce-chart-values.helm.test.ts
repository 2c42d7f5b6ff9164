import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChartValues, coalesceChartValues } from "@/lib/core/values/coalesce-chart-values";
import { coalesceValues } from "@/lib/core/values/coalesce-values";
import { type ChartCase, chartCase } from "@/lib/core/values/testing/random-charts";
import { renderValues } from "@/lib/core/values/testing/render-values";
import { isYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";

const CASES = fc.sample(chartCase, { numRuns: 200, seed: 11 });

test("[L1] every chart of a random tree sees the values Helm 4 gives it", () => {
  for (const [index, randomCase] of CASES.entries()) {
    expect({ index, seen: valuesSeen(randomCase) }).toEqual({ index, seen: renderValues("helm4", randomCase) });
  }
});

test("[L2] Helm 3 differs only in the nulls of a chart's own values.yaml, which it keeps", () => {
  for (const [index, { root, overlays }] of CASES.slice(0, 60).entries()) {
    const randomCase = { root: withoutNulls(root), overlays };
    expect({ index, seen: valuesSeen(randomCase) }).toEqual({ index, seen: renderValues("helm3", randomCase) });
  }
});

test("[L3] layers without subcharts are merged as Helm merges -f files over values.yaml", () => {
  for (const [index, { root, overlays }] of CASES.slice(0, 60).entries()) {
    const alone = { root: { ...root, children: [] }, overlays };
    const layers = [root.defaults, ...overlays].map((values, layer) => ({ id: String(layer), values }));
    expect({ index, seen: { "": coalesceValues(layers).values } }).toEqual({
      index,
      seen: renderValues("helm4", alone),
    });
  }
});

function withoutNulls(chart: ChartValues): ChartValues {
  return { ...chart, defaults: dropNulls(chart.defaults), children: chart.children.map(withoutNulls) };
}

function dropNulls(map: YamlMap): YamlMap {
  const kept = Object.entries(map).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, isYamlMap(value) ? dropNulls(value) : value]));
}

function valuesSeen({ root, overlays }: ChartCase): Record<string, unknown> {
  const { valuesOf } = coalesceChartValues(
    root,
    overlays.map((values, index) => ({ id: `given-${index}`, values })),
  );
  return Object.fromEntries(chartKeys(root).map((keys) => [keys.join("."), valuesOf(keys)]));
}

function chartKeys({ children }: ChartValues, keys: readonly string[] = []): (readonly string[])[] {
  return [keys, ...children.flatMap((child) => chartKeys(child, [...keys, child.key]))];
}
