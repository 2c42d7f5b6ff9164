/**
 * Body of the helper that names the shared objects: `helm create`'s rule with the chart's name as a constant and the
 * override below `global`, so that the umbrella chart and its subcharts always agree.
 */
export function fullnameRule(chartName: string): string {
  return `{{- $name := "${chartName}" }}
{{- if (.Values.global).fullnameOverride }}
{{- .Values.global.fullnameOverride }}
{{- else if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}`;
}

/** Template expression: the name the helper `fullname` gives, followed by a suffix, in 63 characters. */
export function objectName(fullname: string, suffix: string): string {
  return `printf "%s-%s" (include "${fullname}" . | trunc ${62 - suffix.length} | trimSuffix "-") "${suffix}"`;
}

/**
 * Body of the helper that names the objects of an application service. What would be longer than 53 characters is cut
 * in the release's part and told apart by a hash of it: ten characters stay for what the cluster and others append.
 */
export function serviceFullnameRule(chartName: string, values: string, release: string): string {
  return `{{- $name := ${chartName} }}
{{- if ${values}.fullnameOverride }}
{{- ${values}.fullnameOverride }}
{{- else if eq ${release} $name }}
{{- $name }}
{{- else if le (add (len ${release}) (len $name)) 52 }}
{{- printf "%s-%s" ${release} $name }}
{{- else }}
{{- printf "%s-%s-%s" (${release} | trunc (sub 43 (len $name) | int) | trimSuffix "-") (${release} | sha256sum | trunc 8) $name }}
{{- end }}`;
}
