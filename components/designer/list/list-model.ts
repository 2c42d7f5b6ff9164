import type { Section } from "@/components/designer/view-state";
import type { PartIconName } from "@/components/ui/part-icon";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { componentState } from "@/lib/core/resources/component-enabled";
import type { ResourceRow } from "@/lib/core/resources/resource-rows";
import type { YamlMap } from "@/lib/core/values/yaml-value";

export type ListGroup = "Application" | "Infrastructure";

/** A component as its row shows it; scalars only, so that rows compare cheaply. */
export interface ComponentItem {
  id: string;
  title: string;
  group: ListGroup;
  icon: PartIconName;
  isEnabled: boolean;
  /** `2`, `2..10`, or empty where pods are not counted. */
  replicas: string;
  problems: number;
  hasErrors: boolean;
}

export const SECTION_ITEMS: readonly { id: Section; title: string }[] = [
  { id: "~config", title: "Config" },
  { id: "~secrets", title: "Secrets" },
  { id: "~network", title: "Network" },
  { id: "~global", title: "Global" },
];

const ENTRY_ICONS: Record<string, PartIconName> = {
  postgresql: "database",
  redis: "cache",
  qdrant: "vectors",
  temporal: "workflow",
};

export function iconOf(component: ChartComponent): PartIconName {
  return component.spec.kind === "service" ? "service" : (ENTRY_ICONS[component.spec.entry] ?? "package");
}

/** Every component with what its row shows. `values` are those in force for the layer on screen. */
export function componentItems(
  design: Design,
  values: YamlMap,
  rows: readonly ResourceRow[],
  diagnostics: readonly Diagnostic[],
): ComponentItem[] {
  const problems = problemsByComponent(design, diagnostics);
  return design.components.map((component) => {
    const own = problems.get(component.id) ?? [];
    return {
      id: component.id,
      title: component.title,
      group: component.spec.kind === "service" ? "Application" : "Infrastructure",
      icon: iconOf(component),
      isEnabled: componentState(component, values).isEnabled,
      replicas: replicasOf(rows.filter((row) => row.componentId === component.id)),
      problems: own.length,
      hasErrors: own.some(({ severity }) => severity === "error"),
    };
  });
}

function replicasOf(all: readonly ResourceRow[]): string {
  const rows = all.filter(({ enabled }) => enabled);
  if (rows.length === 0) return "";
  const min = rows.reduce((sum, row) => sum + row.replicas.min, 0);
  const max = rows.reduce((sum, row) => sum + row.replicas.max, 0);
  return min === max ? String(min) : `${min}..${max}`;
}

/** Errors and warnings that point at a component, by its record or by a value below its key. */
function problemsByComponent(design: Design, diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byKey = new Map(design.components.map((component) => [component.valuesKey, component.id]));
  const ids = new Set(design.components.map(({ id }) => id));
  const problems = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "info") continue;
    const { target } = diagnostic;
    const id =
      target.kind === "value"
        ? byKey.get(String(target.path[0]))
        : target.kind === "record" && target.collection === "components" && ids.has(target.id)
          ? target.id
          : undefined;
    if (id === undefined) continue;
    problems.set(id, [...(problems.get(id) ?? []), diagnostic]);
  }
  return problems;
}

/** Items whose title or id holds every word of the search. */
export function searchItems<T extends { id: string; title: string }>(items: readonly T[], search: string): T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ id, title }) => words.every((word) => `${title} ${id}`.toLowerCase().includes(word)));
}
