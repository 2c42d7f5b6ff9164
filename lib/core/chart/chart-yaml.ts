import type { ChartDependency } from "@/lib/core/chart/chart-dependencies";
import { yamlLines } from "@/lib/core/chart/yaml-lines";
import { type ChartMetadata, GENERATOR_VERSION } from "@/lib/core/design/design";
import type { YamlMap } from "@/lib/core/values/yaml-value";

/** Annotation that says which version of our templates a chart was written with. */
const GENERATOR_ANNOTATION = "chartroom/generator-version";

/** Chart.yaml of the umbrella chart. Keys are in the order `helm create` and most charts use. */
export function chartYaml(chart: ChartMetadata, dependencies: readonly ChartDependency[]): string {
  return formatChartYaml({
    ...metadata(chart.name, chart.description, chart),
    ...(chart.sources.length > 0 ? { sources: chart.sources } : {}),
    ...(chart.keywords.length > 0 ? { keywords: chart.keywords } : {}),
    ...(chart.maintainers.length > 0 ? { maintainers: chart.maintainers.map((person) => ({ ...person })) } : {}),
    annotations: {
      ...chart.annotations,
      "artifacthub.io/license": chart.licence,
      [GENERATOR_ANNOTATION]: GENERATOR_VERSION,
    },
    ...(dependencies.length > 0 ? { dependencies: dependencies.map(dependencyMap) } : {}),
  });
}

/** Chart.yaml of an application's subchart. Version and appVersion are the umbrella chart's: they are built together. */
export function subchartYaml(name: string, description: string, parent: ChartMetadata): string {
  return formatChartYaml({
    ...metadata(name, description, parent),
    ...(parent.maintainers.length > 0 ? { maintainers: parent.maintainers.map((person) => ({ ...person })) } : {}),
    annotations: { "artifacthub.io/license": parent.licence },
  });
}

function metadata(name: string, description: string, chart: ChartMetadata): YamlMap {
  return {
    apiVersion: "v2",
    name,
    description,
    type: "application",
    version: chart.version,
    appVersion: chart.appVersion,
    ...(chart.kubeVersion === "" ? {} : { kubeVersion: chart.kubeVersion }),
    ...(chart.home === undefined ? {} : { home: chart.home }),
    ...(chart.icon === undefined ? {} : { icon: chart.icon }),
  };
}

function dependencyMap({ name, version, repository, condition, alias }: ChartDependency): YamlMap {
  return {
    name,
    version,
    ...(repository === "" ? {} : { repository }),
    ...(condition === "" ? {} : { condition }),
    ...(alias === undefined ? {} : { alias }),
  };
}

function formatChartYaml(content: YamlMap): string {
  return `${yamlLines(content).join("\n")}\n`;
}
