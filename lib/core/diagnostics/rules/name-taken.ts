import type { Design } from "@/lib/core/design/design";
import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

/** Names that become one thing in the chart or the cluster belong to one part each. */
export const nameTaken: Rule = ({ design }) => [
  ...twice(
    design.components.map(({ id, valuesKey }) => ({ id, name: valuesKey })),
    (name) => `Two components share the values key ${name}.`,
    { collection: "components", field: "valuesKey" },
  ),
  ...twice(ownCharts(design), (name) => `Two charts are called ${name}.`, {
    collection: "components",
    field: "chartName",
  }),
  ...twice(
    design.configObjects.map(({ id, kind, nameSuffix }) => ({ id, name: `${kind} <release>-${nameSuffix}` })),
    (name) => `Two shared objects are the ${name}.`,
    { collection: "configObjects", field: "nameSuffix" },
  ),
  ...twice(
    [
      ...design.components.map(({ id }) => ({ id, name: id })),
      ...design.externalSystems.map(({ id }) => ({ id, name: id })),
    ],
    (name) => `A component and an external system are both called ${name}.`,
    { collection: "externalSystems", field: "id" },
  ),
];

/** The chart itself and the subcharts it is made of; dependencies may occur several times under aliases. */
function ownCharts({ chart, components }: Design): { id: string; name: string }[] {
  const services = components.filter(({ spec }) => spec.kind === "service");
  return [{ id: "", name: chart.name }, ...services.map(({ id, chartName }) => ({ id, name: chartName }))];
}

function twice(
  parts: readonly { id: string; name: string }[],
  message: (name: string) => string,
  target: { collection: string; field: string },
): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, name } of parts) {
    if (seen.has(name)) {
      findings.push({
        code: "name_taken",
        severity: "error",
        message: message(name),
        remedy: "Give one of them another name.",
        target: { kind: "record", collection: target.collection, id, field: target.field },
      });
    }
    seen.add(name);
  }
  return findings;
}
