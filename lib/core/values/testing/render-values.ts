import type { ChartFile } from "@/lib/core/chart/chart-file";
import { type HelmVersion, runHelm, withFolder, writeFiles } from "@/lib/core/testing/run-helm";
import type { ChartValues } from "@/lib/core/values/coalesce-chart-values";
import type { JsonMap } from "@/lib/core/values/json-value";
import type { ChartCase } from "@/lib/core/values/testing/random-charts";

/** What every chart of a tree sees as `.Values` when the real Helm renders it, by the keys that lead to the chart, joined by dots. */
export function renderValues(version: HelmVersion, { root, overlays }: ChartCase): Record<string, JsonMap> {
  return withFolder((folder) => {
    writeFiles(folder, [
      ...filesOf(root, "chart/"),
      ...overlays.map((values, index) => ({ path: `given-${index}.json`, content: JSON.stringify(values) })),
    ]);
    const args = overlays.flatMap((_, index) => ["-f", `given-${index}.json`]);
    const { status, stdout, stderr } = runHelm(version, ["template", "release", "chart", ...args], { cwd: folder });
    if (status !== 0) throw new Error(stderr);
    const lines = stdout.matchAll(/^#VALUES (\S+) (\S+)$/gm);
    return Object.fromEntries(
      [...lines].map(([, template = "", values = ""]) => [
        [...template.matchAll(/\/charts\/([^/]+)/g)].map(([, key]) => key).join("."),
        JSON.parse(Buffer.from(values, "base64").toString()) as JsonMap,
      ]),
    );
  });
}

function filesOf(chart: ChartValues, folder: string): ChartFile[] {
  const dependencies = chart.children.map(({ key }) => ({ name: key, version: "0.1.0" }));
  const metadata = {
    apiVersion: "v2",
    name: chart.key,
    version: "0.1.0",
    ...(dependencies.length > 0 && { dependencies }),
  };
  return [
    { path: `${folder}Chart.yaml`, content: JSON.stringify(metadata) },
    { path: `${folder}values.yaml`, content: JSON.stringify(chart.defaults) },
    {
      path: `${folder}templates/values.yaml`,
      content: "#VALUES {{ .Template.Name }} {{ .Values | toJson | b64enc }}\nkind: List\n",
    },
    ...chart.children.flatMap((child) => filesOf(child, `${folder}charts/${child.key}/`)),
  ];
}
