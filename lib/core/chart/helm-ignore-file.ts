import type { ChartMetadata } from "@/lib/core/design/design";

const EVERYWHERE = ["# Not part of the package.", ".git/", ".gitignore", "*.bak", "*.orig", "*.swp", ".DS_Store"];

/** `.helmignore` of an application's subchart. */
export function subchartIgnoreFile(): string {
  return `${[...EVERYWHERE, "ci/"].join("\n")}\n`;
}

/**
 * `.helmignore` of the umbrella chart: the package holds the subcharts in charts/, not their sources a second time.
 * A package whose dependencies are still to be fetched keeps the sources, because `helm dependency build` reads them.
 */
export function chartIgnoreFile({ subchartSource }: ChartMetadata, isComplete: boolean): string {
  const ignoresSources = subchartSource === "subcharts" && isComplete;
  return `${[...EVERYWHERE, "ci/", ...(ignoresSources ? ["subcharts/"] : [])].join("\n")}\n`;
}
