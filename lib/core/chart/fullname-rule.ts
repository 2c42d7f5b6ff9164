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
