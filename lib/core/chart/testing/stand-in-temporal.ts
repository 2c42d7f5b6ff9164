import type { ChartFile } from "@/lib/core/chart/chart-file";
import { standInChart } from "@/lib/core/chart/testing/stand-in-chart";

const STORE = `sql:
          driver: mysql8
          host: mysql
          port: 3306
          database: temporal
          user: temporal
          password: temporal
          existingSecret: ""
          secretKey: ""`;

const VALUES = `fullnameOverride: ""
nameOverride: ""
server:
  image:
    repository: temporalio/server
    tag: 1.30.3
  configMapsToMount: dockerize
  setConfigFilePath: false
  replicaCount: 1
  resources: {}
  frontend:
    service:
      port: 7233
  config:
    persistence:
      default:
        driver: cassandra
        ${STORE}
      visibility:
        driver: cassandra
        ${STORE}
    namespaces:
      create: false
      namespace:
        - name: default
          retention: 3d
admintools:
  enabled: true
  image:
    repository: temporalio/admin-tools
    tag: 1.30.3
  resources: {}
web:
  enabled: true
  replicaCount: 1
  image:
    repository: temporalio/ui
    tag: 2.48.1
  resources: {}
schema:
  createDatabase:
    enabled: true
  setup:
    enabled: true
    backoffLimit: 100
  update:
    enabled: true
  resources: {}
cassandra:
  enabled: true
elasticsearch:
  enabled: true
prometheus:
  enabled: true
grafana:
  enabled: true
mysql:
  enabled: false
postgresql:
  enabled: false
`;

const HELPERS = `{{- define "temporal.componentname" -}}
{{- $global := index . 0 }}{{ $component := index . 1 }}
{{- printf "%s-%s" (include "temporal.fullname" $global | trunc (sub 62 (len $component) | int) | trimSuffix "-") $component }}
{{- end }}
{{- define "temporal.driver" -}}
{{- $global := index . 0 }}{{ $store := index . 1 }}
{{- if and (eq $store "default") $global.Values.cassandra.enabled }}cassandra
{{- else if and (eq $store "visibility") $global.Values.elasticsearch.enabled }}elasticsearch
{{- else }}{{ (index $global.Values.server.config.persistence $store).driver }}{{ end }}
{{- end }}
{{- define "temporal.password" -}}
{{- $global := index . 0 }}{{ $sql := (index $global.Values.server.config.persistence (index . 1)).sql }}
secretKeyRef:
  name: {{ $sql.existingSecret | default (include "temporal.componentname" (list $global (printf "%s-store" (index . 1)))) }}
  key: {{ $sql.secretKey | default "password" }}
{{- end }}
{{- define "temporal.sqlEnv" -}}
{{- $sql := (index (index . 0).Values.server.config.persistence (index . 1)).sql }}
- name: SQL_PLUGIN
  value: {{ $sql.driver }}
- name: SQL_HOST
  value: {{ required (printf "Please specify sql host for %s store" (index . 1)) $sql.host }}
- name: SQL_PORT
  value: {{ $sql.port | quote }}
- name: SQL_DATABASE
  value: {{ $sql.database }}
- name: SQL_USER
  value: {{ $sql.user }}
- name: SQL_PASSWORD
  valueFrom: {{- include "temporal.password" . | nindent 4 }}
{{- end }}
`;

const SERVER = `{{- range $service := list "frontend" "history" "matching" "worker" }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "temporal.componentname" (list $ $service) }}
  labels: {{- include "temporal.labels" $ | nindent 4 }}
spec:
  replicas: {{ $.Values.server.replicaCount }}
  selector:
    matchLabels:
      {{- include "temporal.selectorLabels" $ | nindent 6 }}
      app.kubernetes.io/component: {{ $service }}
  template:
    metadata:
      labels:
        {{- include "temporal.labels" $ | nindent 8 }}
        app.kubernetes.io/component: {{ $service }}
    spec:
      containers:
        - name: temporal-{{ $service }}
          image: "{{ $.Values.server.image.repository }}:{{ $.Values.server.image.tag }}"
          env:
            {{- if $.Values.server.setConfigFilePath }}
            - name: TEMPORAL_SERVER_CONFIG_FILE_PATH
              value: /etc/temporal/config/config_template.yaml
            {{- end }}
            - name: TEMPORAL_STORE_PASSWORD
              valueFrom: {{- include "temporal.password" (list $ "default") | nindent 16 }}
            - name: TEMPORAL_VISIBILITY_STORE_PASSWORD
              valueFrom: {{- include "temporal.password" (list $ "visibility") | nindent 16 }}
          ports:
            {{- if ne $service "worker" }}
            - name: rpc
              containerPort: {{ get (dict "frontend" $.Values.server.frontend.service.port "history" 7234 "matching" 7235) $service }}
            {{- end }}
            - name: metrics
              containerPort: 9090
          resources: {{- toYaml $.Values.server.resources | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/temporal/config/config_template.yaml
              subPath: config_template.yaml
      volumes:
        - name: config
          configMap:
            name: {{ include "temporal.fullname" $ }}-{{ $.Values.server.configMapsToMount }}-config
{{- end }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "temporal.fullname" . }}-{{ .Values.server.configMapsToMount }}-config
data:
  config_template.yaml: |-
    persistence:
      datastores:
        {{- range $store := list "default" "visibility" }}
        {{ $store }}:
          {{- if eq (include "temporal.driver" (list $ $store)) "sql" }}
          {{- with (index $.Values.server.config.persistence $store).sql }}
          sql:
            pluginName: "{{ .driver }}"
            databaseName: "{{ .database }}"
            connectAddr: "{{ .host }}:{{ .port }}"
            user: "{{ .user }}"
          {{- end }}
          {{- else }}
          {{ include "temporal.driver" (list $ $store) }}: {}
          {{- end }}
        {{- end }}
`;

const SERVICES = `---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "temporal.componentname" (list . "frontend") }}
spec:
  ports:
    - name: grpc-rpc
      port: {{ .Values.server.frontend.service.port }}
      targetPort: rpc
  selector:
    {{- include "temporal.selectorLabels" . | nindent 4 }}
    app.kubernetes.io/component: frontend
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "temporal.componentname" (list . "internal-frontend") }}
spec:
  ports:
    - name: grpc-rpc
      port: 7236
      targetPort: rpc
  selector:
    {{- include "temporal.selectorLabels" . | nindent 4 }}
    app.kubernetes.io/component: internal-frontend
{{- range $service := list "frontend" "history" "matching" "worker" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "temporal.componentname" (list $ $service) }}-headless
spec:
  clusterIP: None
  ports:
    - name: metrics
      port: 9090
      targetPort: metrics
  selector:
    {{- include "temporal.selectorLabels" $ | nindent 4 }}
    app.kubernetes.io/component: {{ $service }}
{{- end }}
`;

const WEB_AND_TOOLS = `{{- if .Values.web.enabled }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "temporal.componentname" (list . "web") }}
spec:
  replicas: {{ .Values.web.replicaCount }}
  selector:
    matchLabels:
      {{- include "temporal.selectorLabels" . | nindent 6 }}
      app.kubernetes.io/component: web
  template:
    metadata:
      labels:
        {{- include "temporal.labels" . | nindent 8 }}
        app.kubernetes.io/component: web
    spec:
      containers:
        - name: temporal-web
          image: "{{ .Values.web.image.repository }}:{{ .Values.web.image.tag }}"
          env:
            - name: TEMPORAL_ADDRESS
              value: "{{ include "temporal.fullname" . }}-frontend.{{ .Release.Namespace }}.svc:{{ .Values.server.frontend.service.port }}"
          ports:
            - name: http
              containerPort: 8080
          resources: {{- toYaml .Values.web.resources | nindent 12 }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "temporal.componentname" (list . "web") }}
spec:
  ports:
    - name: http
      port: 8080
      targetPort: http
  selector:
    {{- include "temporal.selectorLabels" . | nindent 4 }}
    app.kubernetes.io/component: web
{{- end }}
{{- if .Values.admintools.enabled }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "temporal.componentname" (list . "admintools") }}
spec:
  replicas: 1
  selector:
    matchLabels:
      {{- include "temporal.selectorLabels" . | nindent 6 }}
      app.kubernetes.io/component: admintools
  template:
    metadata:
      labels:
        {{- include "temporal.labels" . | nindent 8 }}
        app.kubernetes.io/component: admintools
    spec:
      containers:
        - name: admin-tools
          image: "{{ .Values.admintools.image.repository }}:{{ .Values.admintools.image.tag }}"
          env:
            - name: TEMPORAL_ADDRESS
              value: {{ include "temporal.fullname" . }}-frontend:{{ .Values.server.frontend.service.port }}
          resources: {{- toYaml .Values.admintools.resources | nindent 12 }}
{{- end }}
`;

const SCHEMA_JOB = `{{- $image := printf "%s:%s" .Values.admintools.image.repository .Values.admintools.image.tag }}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "temporal.componentname" (list . (printf "schema-%d" .Release.Revision)) }}
spec:
  backoffLimit: {{ .Values.schema.setup.backoffLimit }}
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels:
        {{- include "temporal.labels" . | nindent 8 }}
        app.kubernetes.io/component: database
    spec:
      restartPolicy: OnFailure
      initContainers:
        {{- range $store := list "default" "visibility" }}
        {{- if eq (include "temporal.driver" (list $ $store)) "sql" }}
        {{- if $.Values.schema.createDatabase.enabled }}
        - name: create-{{ $store }}-store
          image: {{ $image | quote }}
          command: [temporal-sql-tool, create-database]
          env: {{- include "temporal.sqlEnv" (list $ $store) | nindent 12 }}
          resources: {{- toYaml $.Values.schema.resources | nindent 12 }}
        {{- end }}
        {{- if $.Values.schema.setup.enabled }}
        - name: setup-{{ $store }}-store
          image: {{ $image | quote }}
          command: [temporal-sql-tool, setup-schema, -v, "0.0"]
          env: {{- include "temporal.sqlEnv" (list $ $store) | nindent 12 }}
          resources: {{- toYaml $.Values.schema.resources | nindent 12 }}
        {{- end }}
        {{- end }}
        {{- end }}
        {{- if .Values.server.config.namespaces.create }}
        {{- range .Values.server.config.namespaces.namespace }}
        - name: create-{{ .name }}-namespace
          image: {{ $image | quote }}
          command: [/bin/sh, -c]
          args: ["temporal operator namespace describe -n {{ .name }} || temporal operator namespace create -n {{ .name }} --retention {{ .retention }}"]
          env:
            - name: TEMPORAL_ADDRESS
              value: "{{ include "temporal.fullname" $ }}-frontend.{{ $.Release.Namespace }}.svc:{{ $.Values.server.frontend.service.port }}"
          resources: {{- toYaml $.Values.schema.resources | nindent 12 }}
        {{- end }}
        {{- end }}
      containers:
        - name: done
          image: {{ $image | quote }}
          command: [sh, -c, "echo Store setup completed"]
          resources: {{- toYaml .Values.schema.resources | nindent 12 }}
`;

const BUNDLED = `{{- range $name := list "cassandra" "elasticsearch" "prometheus" "grafana" "mysql" "postgresql" }}
{{- if (get $.Values $name).enabled }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $.Release.Name }}-temporal-bundled-{{ $name }}
spec:
  replicas: 3
  serviceName: {{ $name }}
  selector:
    matchLabels: {app: {{ $name }}}
  template:
    metadata:
      labels: {app: {{ $name }}}
    spec:
      containers:
        - name: {{ $name }}
          image: {{ $name }}:1
{{- end }}
{{- end }}
`;

const STORE_SECRETS = `{{- range $store := list "default" "visibility" }}
{{- $sql := (index $.Values.server.config.persistence $store).sql }}
{{- if not $sql.existingSecret }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "temporal.componentname" (list $ (printf "%s-store" $store)) }}
type: Opaque
data:
  password: {{ $sql.password | b64enc | quote }}
{{- end }}
{{- end }}
`;

/** Follows temporalio/temporal 0.74.0: names, ports, secret keys, values keys, its schema Job and bundled charts. */
export const STAND_IN_TEMPORAL: ChartFile[] = standInChart("temporal", "0.74.0", "1.30.3", VALUES, {
  "_temporal.tpl": HELPERS,
  "server.yaml": SERVER,
  "server-service.yaml": SERVICES,
  "server-secret.yaml": STORE_SECRETS,
  "server-job.yaml": SCHEMA_JOB,
  "web.yaml": WEB_AND_TOOLS,
  "bundled.yaml": BUNDLED,
});
