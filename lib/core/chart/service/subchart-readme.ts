import type { ServiceChart } from "@/lib/core/chart/service/service-chart";
import { defaultRows, valuesTable } from "@/lib/core/chart/values-table";
import type { ObjectSchema } from "@/lib/core/schema/json-schema";

/** README.md of an application's subchart. */
export function subchartReadme(
  { name, title, description, parent, configObjects }: ServiceChart,
  schema: ObjectSchema,
): string {
  const needs = configObjects.map(({ kind }) => kind);
  return [
    `# ${name}`,
    "",
    description === "" ? `${title} of ${parent.name}.` : sentence(description),
    "",
    `A part of the chart \`${parent.name}\`, which sets its values below its own key. It also renders alone:`,
    "",
    "```bash",
    `helm template ${name} .`,
    "```",
    ...(needs.length === 0
      ? []
      : ["", `The pods read the shared ${[...new Set(needs)].join(" and ")}, which \`${parent.name}\` provides.`]),
    "",
    "## Values",
    "",
    valuesTable(defaultRows(schema)),
    "",
  ].join("\n");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
