import { parseHelmIgnore } from "@/lib/core/archive/helm-ignore";
import { writeArchive } from "@/lib/core/archive/write-archive";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";

/**
 * The package of a chart: its tree less what the tree's own .helmignore leaves out, as `helm package` does, in an
 * archive with the chart's name as its one root folder. A line of .helmignore that Helm refuses leaves nothing out.
 */
export function packageChart(design: Design, files: readonly ChartFile[]): Uint8Array {
  return writeArchive(design.chart.name, packagedFiles(files));
}

/** The files of the tree that belong in the package. */
export function packagedFiles(files: readonly ChartFile[]): ChartFile[] {
  const ignoreFile = files.find((file) => file.path === ".helmignore");
  const text = typeof ignoreFile?.content === "string" ? ignoreFile.content : "";
  const helmIgnore = parseHelmIgnore(text);
  return files.filter((file) => !helmIgnore.ignores(file.path));
}

/** What `helm package` names the package. */
export function packageFileName(design: Design): string {
  return `${design.chart.name}-${design.chart.version}.tgz`;
}
