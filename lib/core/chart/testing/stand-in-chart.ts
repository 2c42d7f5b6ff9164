import type { ChartFile } from "@/lib/core/chart/chart-file";

/** Files every stand-in has: Chart.yaml, values.yaml and the fullname rule nearly every chart follows. */
export function standInChart(
  name: string,
  version: string,
  appVersion: string,
  values: string,
  templates: Record<string, string>,
): ChartFile[] {
  return [
    {
      path: "Chart.yaml",
      content: `apiVersion: v2
name: ${name}
description: Stand-in for the ${name} chart, for tests
type: application
version: ${version}
appVersion: ${appVersion}
icon: https://example.com/${name}.svg
`,
    },
    { path: "values.yaml", content: values },
    {
      path: "templates/_helpers.tpl",
      content: `{{- define "${name}.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- define "${name}.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- define "${name}.selectorLabels" -}}
app.kubernetes.io/name: {{ include "${name}.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
{{- define "${name}.labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "${name}.selectorLabels" . }}
{{- end }}
`,
    },
    ...Object.entries(templates).map(([file, content]) => ({ path: `templates/${file}`, content })),
  ];
}
