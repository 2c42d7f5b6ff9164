import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { type BuiltChart, buildChart, serviceFiles } from "@/lib/core/chart/build-chart";
import { bundleReadme } from "@/lib/core/chart/bundle/bundle-readme";
import { installScriptFile } from "@/lib/core/chart/bundle/install-script";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";

/** Folder of the bundle that holds the charts. */
const CHARTS_FOLDER = "helm-charts";

/**
 * The repository bundle of a design: its chart below `helm-charts/<name>/`, sibling charts beside it where the
 * platform keeps its sources so, install scripts, the design itself and a README.
 */
export function buildBundle(design: Design, archives: ReadonlyMap<string, ChartArchive>): BuiltChart {
  const { files, diagnostics } = buildChart(design, archives);
  if (files.length === 0) return { files, diagnostics };
  return {
    files: [
      { path: "README.md", content: bundleReadme(design) },
      { path: "chartroom.json", content: `${JSON.stringify(design, null, 2)}\n` },
      ...design.installScripts.map((script) => installScriptFile(script, design)),
      ...below(`${CHARTS_FOLDER}/${design.chart.name}`, files),
      ...siblings(design),
    ].sort((left, right) => (left.path < right.path ? -1 : 1)),
    diagnostics,
  };
}

function siblings(design: Design): ChartFile[] {
  if (design.chart.subchartSource !== "siblings") return [];
  return design.components.flatMap((component) =>
    below(`${CHARTS_FOLDER}/${component.chartName}`, serviceFiles(component, design)),
  );
}

function below(folder: string, files: readonly ChartFile[]): ChartFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}
