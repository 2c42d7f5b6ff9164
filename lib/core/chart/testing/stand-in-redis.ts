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
  repository: bitnami/redis
  tag: 7.4.3-debian-12-r0
architecture: replication
auth:
  enabled: true
  password: ""
  existingSecret: ""
  existingSecretPasswordKey: ""
  usePasswordFiles: true
master:
  resources: {}
  persistence:
    enabled: true
    size: 8Gi
  service:
    ports:
      redis: 6379
replica:
  replicaCount: 3
  resources: {}
  persistence:
    enabled: true
    size: 8Gi
networkPolicy:
  enabled: true
`;

const HELPERS = `{{- define "redis.secretName" -}}
{{- with .Values.auth.existingSecret }}{{ tpl . $ }}{{ else }}{{ include "redis.fullname" . }}{{ end }}
{{- end }}
{{- define "redis.passwordKey" -}}
{{- if and .Values.auth.existingSecret .Values.auth.existingSecretPasswordKey }}{{ tpl .Values.auth.existingSecretPasswordKey . }}{{ else }}redis-password{{ end }}
{{- end }}
`;

const STATEFUL_SETS = `{{- if and (ne .Values.image.repository "bitnami/redis") (not .Values.global.security.allowInsecureImages) }}
{{- fail "Original containers have been substituted for unrecognized ones: set global.security.allowInsecureImages to true" }}
{{- end }}
{{- range $component := ternary (list "master" "replica") (list "master") (eq .Values.architecture "replication") }}
{{- $node := get $.Values $component }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ include "redis.fullname" $ }}-{{ ternary "master" "replicas" (eq $component "master") }}
  labels: {{- include "redis.labels" $ | nindent 4 }}
spec:
  replicas: {{ ternary 1 $node.replicaCount (eq $component "master") }}
  serviceName: {{ include "redis.fullname" $ }}-headless
  selector:
    matchLabels:
      {{- include "redis.selectorLabels" $ | nindent 6 }}
      app.kubernetes.io/component: {{ $component }}
  template:
    metadata:
      labels:
        {{- include "redis.labels" $ | nindent 8 }}
        app.kubernetes.io/component: {{ $component }}
    spec:
      automountServiceAccountToken: false
      containers:
        - name: redis
          image: {{ $.Values.global.imageRegistry | default $.Values.image.registry }}/{{ $.Values.image.repository }}:{{ $.Values.image.tag }}
          env:
            - name: REDIS_REPLICATION_MODE
              value: {{ $component }}
            {{- if eq $component "replica" }}
            - name: REDIS_MASTER_HOST
              value: {{ include "redis.fullname" $ }}-master-0.{{ include "redis.fullname" $ }}-headless
            {{- end }}
            {{- if $.Values.auth.usePasswordFiles }}
            - name: REDIS_PASSWORD_FILE
              value: /opt/bitnami/redis/secrets/redis-password
            {{- else }}
            - name: REDIS_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ include "redis.secretName" $ }}
                  key: {{ include "redis.passwordKey" $ }}
            {{- end }}
          ports:
            - name: redis
              containerPort: 6379
          resources:
            {{- if $node.resources }}
            {{- toYaml $node.resources | nindent 12 }}
            {{- else }}
            requests: {cpu: 100m, memory: 128Mi}
            limits: {cpu: 150m, memory: 192Mi}
            {{- end }}
          volumeMounts:
            - name: redis-data
              mountPath: /data
      {{- if or $.Values.auth.usePasswordFiles (not $node.persistence.enabled) }}
      volumes:
        {{- if $.Values.auth.usePasswordFiles }}
        - name: redis-password
          secret:
            secretName: {{ include "redis.secretName" $ }}
            items:
              - key: {{ include "redis.passwordKey" $ }}
                path: redis-password
        {{- end }}
        {{- if not $node.persistence.enabled }}
        - name: redis-data
          emptyDir: {}
        {{- end }}
      {{- end }}
  {{- if $node.persistence.enabled }}
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: redis-data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: {{ $node.persistence.size | quote }}
  {{- end }}
{{- end }}
`;

const SERVICES = `{{- range $suffix, $component := ternary (dict "master" "master" "replicas" "replica" "headless" "") (dict "master" "master" "headless" "") (eq .Values.architecture "replication") }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "redis.fullname" $ }}-{{ $suffix }}
  labels: {{- include "redis.labels" $ | nindent 4 }}
spec:
  {{- if not $component }}
  clusterIP: None
  {{- end }}
  ports:
    - name: tcp-redis
      port: {{ $.Values.master.service.ports.redis }}
      targetPort: redis
  selector:
    {{- include "redis.selectorLabels" $ | nindent 4 }}
    {{- with $component }}
    app.kubernetes.io/component: {{ . }}
    {{- end }}
{{- end }}
`;

const SECRET = `{{- if and .Values.auth.enabled (not .Values.auth.existingSecret) }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "redis.fullname" . }}
type: Opaque
data:
  redis-password: {{ .Values.auth.password | default "generated" | b64enc | quote }}
{{- end }}
`;

const NETWORK_POLICY = `{{- if .Values.networkPolicy.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "redis.fullname" . }}
spec:
  podSelector:
    matchLabels:
      {{- include "redis.selectorLabels" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    - {}
  ingress:
    - ports:
        - port: 6379
{{- end }}
`;

/** Follows bitnami/redis 20.13.4: names, ports, secret keys, values keys, and its refusal of other images. */
export const STAND_IN_REDIS: ChartFile[] = standInChart("redis", "20.13.4", "7.4.3", VALUES, {
  "_redis.tpl": HELPERS,
  "application.yaml": STATEFUL_SETS,
  "service.yaml": SERVICES,
  "secret.yaml": SECRET,
  "networkpolicy.yaml": NETWORK_POLICY,
});
