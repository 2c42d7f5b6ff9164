import type { ChartComponent, Design } from "@/lib/core/design/design";

/** One entry of `dependencies` in Chart.yaml, with Helm's own keys (pkg/chart/v2/dependency.go). */
export interface ChartDependency {
  name: string;
  /** An exact version or a range in Helm's notation. */
  version: string;
  /** Empty for a subchart that lives only in `charts/`: then the key is left out of Chart.yaml. */
  repository: string;
  /** Values paths, first found wins, separated by commas. */
  condition: string;
  alias?: string;
}

/**
 * The dependencies Chart.yaml lists, in the order of the components: every application component as a subchart of the
 * chart's own version, and every infrastructure component this chart carries. Chart.yaml and Chart.lock both follow
 * from this one list.
 */
export function chartDependencies(design: Design): ChartDependency[] {
  return design.components.flatMap((component) => dependencyOf(design, component) ?? []);
}

/** The dependency a component becomes, or null if the chart carries nothing for it. */
export function dependencyOf(design: Design, component: ChartComponent): ChartDependency | null {
  const source = sourceOf(design, component);
  if (source === null) return null;
  return {
    ...source,
    condition: component.conditions.map((path) => path.join(".")).join(","),
    ...(component.valuesKey === source.name ? {} : { alias: component.valuesKey }),
  };
}

function sourceOf(
  design: Design,
  component: ChartComponent,
): { name: string; version: string; repository: string } | null {
  if (component.spec.kind === "service") {
    const { chartName } = component;
    return { name: chartName, version: design.chart.version, repository: subchartRepository(design, chartName) };
  }
  const { provider, dependency } = component.spec;
  if (provider === "none" || dependency === undefined) return null;
  return { name: dependency.name, version: dependency.version, repository: dependency.repository };
}

function subchartRepository(design: Design, chartName: string): string {
  switch (design.chart.subchartSource) {
    case "charts":
      return "";
    case "subcharts":
      return `file://subcharts/${chartName}`;
    case "siblings":
      return `file://../${chartName}`;
  }
}
