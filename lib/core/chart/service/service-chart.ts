import type { Capabilities, ChartComponent, ChartMetadata, ConfigObject, ServiceSpec } from "@/lib/core/design/design";
import { effectiveCapabilities, httpPortOf } from "@/lib/core/schema/service-capabilities";

/** What the templates of one application service are made from. */
export interface ServiceChart {
  /** Name of the chart; every helper starts with it. */
  name: string;
  title: string;
  description: string;
  /** Metadata of the chart this one is a part of. */
  parent: ChartMetadata;
  spec: ServiceSpec;
  capabilities: Capabilities;
  /** Default of the port named `http`, or null. */
  httpPort: number | null;
  /** Shared ConfigMaps and Secrets the container reads with `envFrom`. */
  configObjects: readonly ConfigObject[];
}

export function serviceChart(
  component: ChartComponent,
  spec: ServiceSpec,
  parent: ChartMetadata,
  allConfigObjects: readonly ConfigObject[],
): ServiceChart {
  return {
    name: component.chartName,
    title: component.title,
    description: component.description,
    parent,
    spec,
    capabilities: effectiveCapabilities(spec.capabilities),
    httpPort: httpPortOf(spec.capabilities),
    configObjects: spec.configObjects.flatMap((id) => allConfigObjects.find((object) => object.id === id) ?? []),
  };
}
