import type { ChartFile } from "@/lib/core/chart/chart-file";
import { standInChart } from "@/lib/core/chart/testing/stand-in-chart";

const VALUES = `global:
  imageRegistry: ""
  security:
    allowInsecureImages: false
fullnameOverride: ""
nameOverride: ""
image:
  registry: docker.io
  repository: bitnami/postgresql
  tag: 17.6.0-debian-12-r4
auth:
  enablePostgresUser: true
  username: ""
  database: ""
  password: ""
  postgresPassword: ""
  existingSecret: ""
  usePasswordFiles: true
  secretKeys:
    adminPasswordKey: postgres-password
    userPasswordKey: password
architecture: standalone
primary:
  resources: {}
  persistence:
    enabled: true
    size: 8Gi
    storageClass: ""
  networkPolicy:
    enabled: true
    allowExternal: true
  service:
    ports:
      postgresql: 5432
  pdb:
    create: true
`;

const HELPERS = `{{- define "postgresql.secretName" -}}
{{- with .Values.auth.existingSecret }}{{ tpl . $ }}{{ else }}{{ include "postgresql.fullname" . }}{{ end }}
{{- end }}
{{- define "postgresql.userPasswordKey" -}}
{{- $hasUser := and .Values.auth.username (ne .Values.auth.username "postgres") }}
{{- if not .Values.auth.existingSecret }}{{ ternary "password" "postgres-password" (not (not $hasUser)) }}
{{- else if $hasUser }}{{ tpl .Values.auth.secretKeys.userPasswordKey . }}
{{- else }}{{ tpl .Values.auth.secretKeys.adminPasswordKey . }}{{ end }}
{{- end }}
{{- define "postgresql.adminPasswordKey" -}}
{{- if .Values.auth.existingSecret }}{{ tpl .Values.auth.secretKeys.adminPasswordKey . }}{{ else }}postgres-password{{ end }}
{{- end }}
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ include "postgresql.fullname" . }}
  labels: {{- include "postgresql.labels" . | nindent 4 }}
spec:
  replicas: 1
  serviceName: {{ include "postgresql.fullname" . }}-hl
  selector:
    matchLabels:
      {{- include "postgresql.selectorLabels" . | nindent 6 }}
      app.kubernetes.io/component: primary
  template:
    metadata:
      labels:
        {{- include "postgresql.labels" . | nindent 8 }}
        app.kubernetes.io/component: primary
    spec:
      automountServiceAccountToken: false
      containers:
        - name: postgresql
          image: {{ .Values.global.imageRegistry | default .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}
          env:
            - name: POSTGRES_USER
              value: {{ .Values.auth.username | default "postgres" | quote }}
            {{- if .Values.auth.usePasswordFiles }}
            - name: POSTGRES_PASSWORD_FILE
              value: /opt/bitnami/postgresql/secrets/{{ include "postgresql.userPasswordKey" . }}
            - name: POSTGRES_POSTGRES_PASSWORD_FILE
              value: /opt/bitnami/postgresql/secrets/{{ include "postgresql.adminPasswordKey" . }}
            {{- else }}
            - name: POSTGRES_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ include "postgresql.secretName" . }}
                  key: {{ include "postgresql.userPasswordKey" . }}
            - name: POSTGRES_POSTGRES_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ include "postgresql.secretName" . }}
                  key: {{ include "postgresql.adminPasswordKey" . }}
            {{- end }}
            - name: POSTGRES_DATABASE
              value: {{ .Values.auth.database | quote }}
          ports:
            - name: tcp-postgresql
              containerPort: 5432
          resources:
            {{- if .Values.primary.resources }}
            {{- toYaml .Values.primary.resources | nindent 12 }}
            {{- else }}
            requests: {cpu: 100m, memory: 128Mi}
            limits: {cpu: 150m, memory: 192Mi}
            {{- end }}
          volumeMounts:
            - name: data
              mountPath: /bitnami/postgresql
      {{- if or .Values.auth.usePasswordFiles (not .Values.primary.persistence.enabled) }}
      volumes:
        {{- if .Values.auth.usePasswordFiles }}
        - name: postgresql-password
          secret:
            secretName: {{ include "postgresql.secretName" . }}
        {{- end }}
        {{- if not .Values.primary.persistence.enabled }}
        - name: data
          emptyDir: {}
        {{- end }}
      {{- end }}
  {{- if .Values.primary.persistence.enabled }}
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: {{ .Values.primary.persistence.size | quote }}
  {{- end }}
`;

const SERVICES = `{{- range list "" "-hl" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "postgresql.fullname" $ }}{{ . }}
  labels: {{- include "postgresql.labels" $ | nindent 4 }}
spec:
  {{- if . }}
  clusterIP: None
  {{- end }}
  ports:
    - name: tcp-postgresql
      port: {{ $.Values.primary.service.ports.postgresql }}
      targetPort: tcp-postgresql
  selector:
    {{- include "postgresql.selectorLabels" $ | nindent 4 }}
    app.kubernetes.io/component: primary
{{- end }}
`;

const SECRET = `{{- if not .Values.auth.existingSecret }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "postgresql.fullname" . }}
type: Opaque
data:
  postgres-password: {{ .Values.auth.postgresPassword | default "generated" | b64enc | quote }}
  {{- if .Values.auth.username }}
  password: {{ .Values.auth.password | default "generated" | b64enc | quote }}
  {{- end }}
{{- end }}
`;

const NETWORK_POLICY = `{{- if .Values.primary.networkPolicy.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "postgresql.fullname" . }}
spec:
  podSelector:
    matchLabels:
      {{- include "postgresql.selectorLabels" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    - {}
  ingress:
    - ports:
        - port: 5432
{{- end }}
`;

/** Follows bitnami/postgresql 16.7.27: names, ports, secret keys, values keys. */
export const STAND_IN_POSTGRESQL: ChartFile[] = standInChart("postgresql", "16.7.27", "17.6.0", VALUES, {
  "_postgresql.tpl": HELPERS,
  "statefulset.yaml": STATEFUL_SET,
  "service.yaml": SERVICES,
  "secrets.yaml": SECRET,
  "networkpolicy.yaml": NETWORK_POLICY,
});
