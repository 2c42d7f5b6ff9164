import type { ServiceChart } from "@/lib/core/chart/service/service-chart";

/** `templates/service.yaml`. */
export function serviceTemplate({ name }: ServiceChart): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: {{ include "${name}.fullname" . }}
  labels:
    {{- include "${name}.labels" . | nindent 4 }}
  {{- with merge dict .Values.service.annotations .Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ .Values.service.type }}
  ports:
    - name: http
      port: {{ .Values.service.port }}
      targetPort: http
      protocol: TCP
  selector:
    {{- include "${name}.selectorLabels" . | nindent 4 }}
`;
}

/** `templates/ingress.yaml`. */
export function ingressTemplate({ name }: ServiceChart): string {
  return `{{- if .Values.ingress.enabled }}
{{- if not .Values.ingress.hosts }}
{{- fail (printf "%s.ingress.enabled is true but %s.ingress.hosts is empty: list at least one host" .Chart.Name .Chart.Name) }}
{{- end }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ include "${name}.fullname" . }}
  labels:
    {{- include "${name}.labels" . | nindent 4 }}
  {{- with merge dict .Values.ingress.annotations .Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with .Values.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- with .Values.ingress.tls }}
  tls:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  rules:
    {{- range .Values.ingress.hosts }}
    - host: {{ .host | quote }}
      http:
        paths:
          {{- range .paths }}
          - path: {{ .path | quote }}
            pathType: {{ .pathType }}
            backend:
              service:
                name: {{ include "${name}.fullname" $ }}
                port:
                  name: http
          {{- end }}
    {{- end }}
{{- end }}
`;
}
