import { fullnameRule, objectName, serviceFullnameRule } from "@/lib/core/chart/fullname-rule";
import { joinLines } from "@/lib/core/chart/join-lines";
import type { ServiceChart } from "@/lib/core/chart/service/service-chart";
import { nullSafe } from "@/lib/core/chart/values-expression";

/** `_helpers.tpl` of an application service. */
export function helpersTemplate({ name, parent, configObjects }: ServiceChart): string {
  return joinLines(
    `{{/*
Name of the objects: <release>-${name}. Unlike the rule of \`helm create\`, a release that merely contains the name
keeps it: two charts of one release could otherwise get the same name.
*/}}
{{- define "${name}.fullname" -}}
${serviceFullnameRule(`"${name}"`, ".Values", ".Release.Name")}
{{- end }}

{{/*
Chart and version, as the chart label wants them.
*/}}
{{- define "${name}.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "${name}.labels" -}}
helm.sh/chart: {{ include "${name}.chart" . }}
{{ include "${name}.selectorLabels" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | replace "+" "_" | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: ${parent.name}
{{- with .Values.global.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Labels that select the pods. A Deployment cannot change them: nothing here may depend on a version.
*/}}
{{- define "${name}.selectorLabels" -}}
app.kubernetes.io/name: ${name}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/*
Name of the ServiceAccount.
*/}}
{{- define "${name}.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "${name}.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
The image: registry, repository, and the digest or the tag.
*/}}
{{- define "${name}.image" -}}
{{- with .Values.global.imageRegistry | default .Values.image.registry }}{{ . }}/{{ end }}
{{- .Values.image.repository }}
{{- with .Values.image.digest }}@{{ . }}{{ else }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}`,
    configObjects.length > 0 &&
      `
{{/*
Name in front of the shared objects. The same rule as in the ${parent.name} chart, which a subchart cannot call when it
is rendered alone.
*/}}
{{- define "${name}.platformFullname" -}}
${fullnameRule(parent.name)}
{{- end }}`,
    ...configObjects.map(
      (object) => `
{{/*
Name of the shared ${object.kind}.
*/}}
{{- define "${name}.${object.id}Name" -}}
{{- with ${nullSafe(object.namePath)} }}
{{- . }}
{{- else }}
{{- ${objectName(`${name}.platformFullname`, object.nameSuffix)} }}
{{- end }}
{{- end }}`,
    ),
  );
}
