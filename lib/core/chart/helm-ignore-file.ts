import type { ChartMetadata } from "@/lib/core/design/design";

const EVERYWHERE = ["# Not part of the package.", ".git/", ".gitignore", "*.bak", "*.orig", "*.swp", ".DS_Store"];

/** `.helmignore` of an application's subchart. */
export function subchartIgnoreFile(): string {
  return `${[...EVERYWHERE, "ci/"].join("\n")}\n`;
}

/** `.helmignore` of the umbrella chart: the package holds the subcharts in charts/, not their sources a second time. */
export function chartIgnoreFile({ subchartSource }: ChartMetadata): string {
  return `${[...EVERYWHERE, "ci/", ...(subchartSource === "subcharts" ? ["subcharts/"] : [])].join("\n")}\n`;
}
