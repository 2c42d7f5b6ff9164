import type { ChartFile } from "@/lib/core/chart/chart-file";
import { subchartYaml } from "@/lib/core/chart/chart-yaml";
import { subchartIgnoreFile } from "@/lib/core/chart/helm-ignore-file";
import { deploymentTemplate } from "@/lib/core/chart/service/deployment";
import { helpersTemplate } from "@/lib/core/chart/service/helpers-tpl";
import { ingressTemplate, serviceTemplate } from "@/lib/core/chart/service/network-templates";
import {
  autoscalerTemplate,
  disruptionBudgetTemplate,
  serviceAccountTemplate,
} from "@/lib/core/chart/service/scaling-templates";
import type { ServiceChart } from "@/lib/core/chart/service/service-chart";
import { subchartReadme } from "@/lib/core/chart/service/subchart-readme";
import { valuesYaml } from "@/lib/core/chart/values-yaml";
import { formatSchema } from "@/lib/core/schema/format-schema";
import { serviceSchema, subchartValuesSchema } from "@/lib/core/schema/service-schema";

/** Every file of one application's subchart, below its own folder. `parentKeys` are the top-level keys of the umbrella's values. */
export function buildService(chart: ServiceChart, parentKeys: readonly string[]): ChartFile[] {
  const { name, parent, description, title, capabilities } = chart;
  const schema = serviceSchema(chart.spec, chart.configObjects);
  const sentence = description === "" ? `${title} of ${parent.name}` : description;
  const templates: [file: string, content: string | null][] = [
    ["_helpers.tpl", helpersTemplate(chart)],
    ["deployment.yaml", deploymentTemplate(chart)],
    ["hpa.yaml", capabilities.autoscaling ? autoscalerTemplate(chart) : null],
    ["ingress.yaml", capabilities.ingress ? ingressTemplate(chart) : null],
    ["pdb.yaml", capabilities.podDisruptionBudget ? disruptionBudgetTemplate(chart) : null],
    ["service.yaml", capabilities.service ? serviceTemplate(chart) : null],
    ["serviceaccount.yaml", serviceAccountTemplate(chart)],
  ];
  return [
    { path: ".helmignore", content: subchartIgnoreFile() },
    { path: "Chart.yaml", content: subchartYaml(name, sentence, parent) },
    { path: "README.md", content: subchartReadme(chart, schema) },
    ...templates.flatMap(([file, content]) => (content === null ? [] : [{ path: `templates/${file}`, content }])),
    { path: "values.schema.json", content: formatSchema(subchartValuesSchema(schema, parentKeys)) },
    { path: "values.yaml", content: valuesYaml(schema, [`Defaults of ${title}.`]) },
  ];
}
