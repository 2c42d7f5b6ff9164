import { findEntry } from "@/lib/core/catalog/catalog";
import { findOutput } from "@/lib/core/chart/root/root-chart";
import type { ConfigEntry, Design } from "@/lib/core/design/design";
import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** A key of a shared ConfigMap or Secret that is fed by a component: the component and its output exist. */
export const configSourceMissing: Rule = ({ design }) =>
  design.configObjects.flatMap(({ id, entries }) =>
    entries.flatMap((entry) => {
      const problem = sourceProblem(design, entry);
      if (problem === null) return [];
      return [
        {
          code: "config_source_missing",
          severity: "error",
          message: `${entry.key} takes its value from ${problem}.`,
          remedy: `Choose another source for ${entry.key}, or remove it.`,
          target: { kind: "record", collection: "configObjects", id, field: "entries" },
        },
      ];
    }),
  );

function sourceProblem(design: Design, { source }: ConfigEntry): string | null {
  if (source.from !== "output") return null;
  const component = design.components.find((candidate) => candidate.id === source.component);
  if (component === undefined) return `${source.component}, which does not exist`;
  // A component of an unknown entry is reported once, for itself.
  const isUnknown = component.spec.kind === "infrastructure" && findEntry(component.spec.entry) === null;
  if (isUnknown || findOutput(design, source.component, source.output) !== null) return null;
  return `the output ${source.output} of ${component.title}, which has no such output`;
}
