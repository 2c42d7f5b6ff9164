import { fullnameRule, objectName } from "@/lib/core/chart/fullname-rule";
import { joinLines } from "@/lib/core/chart/join-lines";
import { enabledHelpers, outputHelpers } from "@/lib/core/chart/root/output-helpers";
import { nullSafe } from "@/lib/core/chart/values-expression";
import type { ConfigObject, Design } from "@/lib/core/design/design";

/** `templates/_helpers.tpl` of the umbrella chart. */
export function rootHelpersTemplate(design: Design): string {
  const { name } = design.chart;
  return joinLines(
    `{{/*
Name in front of the shared objects. The subcharts work it out by the same rule, so it must not look at anything but
the release and \`global\`.
*/}}
{{- define "${name}.fullname" -}}
${fullnameRule(name)}
{{- end }}

{{/*
Chart and version, as the chart label wants them.
*/}}
{{- define "${name}.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
Labels of every object this chart renders itself.
*/}}
{{- define "${name}.labels" -}}
helm.sh/chart: {{ include "${name}.chart" . }}
app.kubernetes.io/name: ${name}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | replace "+" "_" | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: ${name}
{{- with (.Values.global).commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}`,
    design.configObjects.length > 0 && textHelper(name),
    ...design.configObjects.map((object) => objectNameHelper(name, object)),
    ...enabledHelpers(design),
    ...outputHelpers(design),
  );
}

function textHelper(name: string): string {
  return `
{{/*
Text of a value. Helm reads whole numbers from a file as floating point; printed as they are, a large one would get an
exponent.
*/}}
{{- define "${name}.text" -}}
{{- if kindIs "float64" . }}{{ int64 . }}{{ else }}{{ toString . }}{{ end }}
{{- end }}`;
}

function objectNameHelper(name: string, { id, kind, namePath, nameSuffix }: ConfigObject): string {
  return `
{{/*
Name of the shared ${kind}.
*/}}
{{- define "${name}.${id}Name" -}}
{{- with ${nullSafe(namePath)} }}
{{- . }}
{{- else }}
{{- ${objectName(`${name}.fullname`, nameSuffix)} }}
{{- end }}
{{- end }}`;
}
