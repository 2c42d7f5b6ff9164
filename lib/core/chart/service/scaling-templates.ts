import type { ServiceChart } from "@/lib/core/chart/service/service-chart";

/** `templates/hpa.yaml`. */
export function autoscalerTemplate({ name }: ServiceChart): string {
  return `{{- if .Values.autoscaling.enabled }}
{{- with .Values.autoscaling }}
{{- if gt (int .minReplicas) (int .maxReplicas) }}
{{- fail (printf "%s.autoscaling.minReplicas must not be greater than %s.autoscaling.maxReplicas" $.Chart.Name $.Chart.Name) }}
{{- end }}
{{- if not (or .targetCPUUtilizationPercentage .targetMemoryUtilizationPercentage) }}
{{- fail (printf "%s.autoscaling.enabled is true but neither target is set" $.Chart.Name) }}
{{- end }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "${name}.fullname" $ }}
  labels:
    {{- include "${name}.labels" $ | nindent 4 }}
  {{- with $.Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "${name}.fullname" $ }}
  minReplicas: {{ .minReplicas }}
  maxReplicas: {{ .maxReplicas }}
  metrics:
    {{- with .targetCPUUtilizationPercentage }}
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
    {{- with .targetMemoryUtilizationPercentage }}
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
{{- end }}
{{- end }}
`;
}

/** `templates/pdb.yaml`. With one replica there is none: it would block every drain of a node. */
export function disruptionBudgetTemplate({ name, capabilities }: ServiceChart): string {
  const replicas = capabilities.autoscaling
    ? "ternary .Values.autoscaling.minReplicas .Values.replicaCount .Values.autoscaling.enabled"
    : ".Values.replicaCount";
  return `{{- $replicas := ${replicas} }}
{{- if and .Values.podDisruptionBudget.enabled (gt (int $replicas) 1) }}
{{- with .Values.podDisruptionBudget }}
{{- if eq (kindIs "invalid" .minAvailable) (kindIs "invalid" .maxUnavailable) }}
{{- fail (printf "set one of %s.podDisruptionBudget.minAvailable and %s.podDisruptionBudget.maxUnavailable, the other to null" $.Chart.Name $.Chart.Name) }}
{{- end }}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "${name}.fullname" $ }}
  labels:
    {{- include "${name}.labels" $ | nindent 4 }}
  {{- with $.Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- if kindIs "invalid" .maxUnavailable }}
  minAvailable: {{ .minAvailable }}
  {{- else }}
  maxUnavailable: {{ .maxUnavailable }}
  {{- end }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "${name}.selectorLabels" $ | nindent 6 }}
{{- end }}
{{- end }}
`;
}

/** `templates/serviceaccount.yaml`. */
export function serviceAccountTemplate({ name }: ServiceChart): string {
  return `{{- if .Values.serviceAccount.create }}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "${name}.serviceAccountName" . }}
  labels:
    {{- include "${name}.labels" . | nindent 4 }}
  {{- with merge dict .Values.serviceAccount.annotations .Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: {{ .Values.serviceAccount.automount }}
{{- end }}
`;
}
