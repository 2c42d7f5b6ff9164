import { serviceFullnameRule } from "@/lib/core/chart/fullname-rule";
import {
  addressPathOf,
  enabledExpression,
  isInfrastructure,
  isServiceComponent,
  type Output,
  switchText,
  usedOutputs,
} from "@/lib/core/chart/root/root-chart";
import { commentText, goString } from "@/lib/core/chart/template-text";
import { pathText, valueAt } from "@/lib/core/chart/values-expression";
import type { ChartComponent, Design } from "@/lib/core/design/design";

/** Helpers that work out what clients need to know of a component: address, port, user, database. */
export function outputHelpers(design: Design): string[] {
  const outputs = usedOutputs(design);
  const helpers = outputs.map((output) => outputHelper(design.chart.name, output));
  const named = outputs.filter(mentionsFullname).map(({ component }) => component);
  return [
    ...(named.some(isInfrastructure) ? [dependencyFullname(design.chart.name)] : []),
    ...(named.some(isServiceComponent) ? [subchartFullname(design.chart.name)] : []),
    ...helpers,
  ];
}

/** For components with several conditions: whether Helm installs them. */
export function enabledHelpers(design: Design): string[] {
  return design.components
    .filter(({ conditions }) => conditions.length > 1)
    .map(({ id, title, conditions }) => {
      const branches = conditions.map(
        (path, index) => `{{- ${index === 0 ? "" : "else "}if kindIs "bool" ${valueAt(path)} }}
{{- ternary "true" "" ${valueAt(path)} }}`,
      );
      return `
{{/*
Whether ${commentText(title)} is installed: the first condition that is set decides, as Helm has it.
*/}}
{{- define "${design.chart.name}.${id}.enabled" -}}
${branches.join("\n")}
{{- else }}
{{- "true" }}
{{- end }}
{{- end }}`;
    });
}

function dependencyFullname(name: string): string {
  return `
{{/*
Name another chart gives its objects, by the rule nearly every chart follows. Takes the chart's name or alias, its
values and the release's name.
*/}}
{{- define "${name}.dependencyFullname" -}}
{{- $name := .values.nameOverride | default .chart }}
{{- if .values.fullnameOverride }}
{{- .values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else if contains $name .release }}
{{- .release | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .release $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}`;
}

function subchartFullname(name: string): string {
  return `
{{/*
Name a subchart of this chart gives its objects; the rule of its own helper. Takes the same.
*/}}
{{- define "${name}.subchartFullname" -}}
${serviceFullnameRule(".chart", ".values", ".release")}
{{- end }}`;
}

function mentionsFullname(output: Output): boolean {
  return output.template({ fullname: "$fullname", value: () => "" }).includes("$fullname");
}

function outputHelper(name: string, output: Output): string {
  const { component } = output;
  const body = output.template({
    fullname: "$fullname",
    value: (path, fallback) => {
      const keys = path.map((key) => JSON.stringify(key)).join(" ");
      const literal = typeof fallback === "string" ? JSON.stringify(fallback) : String(fallback);
      return `(dig ${keys} ${literal} ${valueAt([component.valuesKey])})`;
    },
  });
  const derived =
    body === "{{- $fullname }}"
      ? `{{- ${fullnameOf(name, component)} }}`
      : mentionsFullname(output)
        ? `{{- $fullname := ${fullnameOf(name, component)} }}\n${body}`
        : body;
  return `
{{/*
${output.description} of ${commentText(component.title)}.
*/}}
{{- define "${name}.${component.id}.${output.name}" -}}
${output.name === "host" ? addressOrDerived(name, component, derived) : derived}
{{- end }}`;
}

function fullnameOf(name: string, component: ChartComponent): string {
  const values = valueAt([component.valuesKey]);
  // A chart of others takes its alias for its name; ours keep their name.
  const [rule, chart] = isInfrastructure(component)
    ? ["dependencyFullname", component.valuesKey]
    : ["subchartFullname", component.chartName];
  return `include "${name}.${rule}" (dict "chart" "${chart}" "values" ${values} "release" .Release.Name)`;
}

/** The address set in the values, else the one in this release, else what the record says a missing one means. */
function addressOrDerived(name: string, component: ChartComponent, derived: string): string {
  const path = addressPathOf(component);
  if (path === null || !isInfrastructure(component)) return derived;
  const isRequired = component.spec.addressWhenOff === "required" || component.spec.provider === "none";
  const explicit = `{{- if ${valueAt(path)} }}
{{- ${valueAt(path)} }}`;
  if (component.spec.provider === "none") {
    return `{{- required ${goString(`${pathText(path)} is empty: set it to the address of ${component.title}`)} ${valueAt(path)} }}`;
  }
  if (!isRequired) return `${explicit}\n{{- else }}\n${derived}\n{{- end }}`;
  return `${explicit}
{{- else if ${enabledExpression(name, component)} }}
${derived}
{{- else }}
{{- fail ${goString(`${switchText(component)} is false and ${pathText(path)} is empty: set ${pathText(path)} to the address of ${component.title}, or switch it on`)} }}
{{- end }}`;
}
