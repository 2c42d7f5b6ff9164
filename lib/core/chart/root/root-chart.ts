import { findEntry } from "@/lib/core/catalog/catalog";
import type { CatalogOutput } from "@/lib/core/catalog/catalog-entry";
import { pathText, valueAt } from "@/lib/core/chart/values-expression";
import type {
  ChartComponent,
  ConfigEntry,
  ConfigObject,
  Design,
  InfrastructureSpec,
  ServiceSpec,
} from "@/lib/core/design/design";
import { effectiveCapabilities, httpPortOf } from "@/lib/core/schema/service-capabilities";

export type ServiceComponent = ChartComponent & { spec: ServiceSpec };
export type InfrastructureComponent = ChartComponent & { spec: InfrastructureSpec };

export function isServiceComponent(component: ChartComponent): component is ServiceComponent {
  return component.spec.kind === "service";
}

export function isInfrastructure(component: ChartComponent): component is InfrastructureComponent {
  return component.spec.kind === "infrastructure";
}

/** The configuration objects of one kind. */
export function configObjectsOf(design: Design, kind: ConfigObject["kind"]): ConfigObject[] {
  return design.configObjects.filter((object) => object.kind === kind);
}

/** Template expression that is true while the component is installed. Mirrors Helm: the first condition found wins. */
export function enabledExpression(chartName: string, { id, conditions }: ChartComponent): string {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? valueAt(only) : `(include "${chartName}.${id}.enabled" .)`;
}

/** The switch as people know it, for messages. */
export function switchText({ conditions }: ChartComponent): string {
  return conditions.map(pathText).join(" or ");
}

export interface Output extends CatalogOutput {
  component: ChartComponent;
}

/** The output `name` of a component, or null if it has none of that name. */
export function findOutput(design: Design, componentId: string, name: string): Output | null {
  const component = design.components.find(({ id }) => id === componentId);
  const output = component && outputsOf(component).find((candidate) => candidate.name === name);
  return component && output ? { ...output, component } : null;
}

function outputsOf(component: ChartComponent): readonly CatalogOutput[] {
  if (isInfrastructure(component)) return findEntry(component.spec.entry)?.outputs ?? [];
  return isServiceComponent(component) ? serviceOutputs(component.spec) : [];
}

function serviceOutputs(spec: ServiceSpec): CatalogOutput[] {
  const servicePort = effectiveCapabilities(spec.capabilities).service?.port;
  if (servicePort === undefined || httpPortOf(spec.capabilities) === null) return [];
  return [
    { name: "host", description: "Name of the Service", template: ({ fullname }) => `{{- ${fullname} }}` },
    {
      name: "port",
      description: "Port of the Service",
      template: ({ value }) => `{{- ${value(["service", "port"], servicePort)} }}`,
    },
  ];
}

/** The outputs some template of the design asks for, without repetitions. The notes name the Service of every part. */
export function usedOutputs(design: Design): Output[] {
  const used = new Map<string, Output>();
  for (const component of design.components.filter(isServiceComponent)) {
    const host = findOutput(design, component.id, "host");
    if (host !== null) used.set(`${component.id}.host`, host);
  }
  for (const { entries } of design.configObjects) {
    for (const { source } of entries) {
      if (source.from !== "output") continue;
      const output = findOutput(design, source.component, source.output);
      if (output !== null) used.set(`${source.component}.${source.output}`, output);
    }
  }
  return [...used.values()];
}

/** Where clients' address of a component is set; only infrastructure can be external. */
export function addressPathOf(component: ChartComponent): readonly string[] | null {
  return isInfrastructure(component) ? component.spec.addressPath : null;
}

/** Template expression for the text of an `output` entry: the values path if set there, else worked out. */
export function outputExpression(design: Design, source: Extract<ConfigEntry["source"], { from: "output" }>): string {
  const output = findOutput(design, source.component, source.output);
  if (output === null) return valueAt(source.path);
  const helper = `include "${design.chart.name}.${source.component}.${source.output}" .`;
  const isAddress =
    source.output === "host" && pathText(addressPathOf(output.component) ?? []) === pathText(source.path);
  return isAddress ? helper : `${valueAt(source.path)} | default (${helper})`;
}
