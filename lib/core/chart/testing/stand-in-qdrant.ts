import type { ChartFile } from "@/lib/core/chart/chart-file";
import { standInChart } from "@/lib/core/chart/testing/stand-in-chart";

const VALUES = `replicaCount: 1
fullnameOverride: ""
nameOverride: ""
image:
  repository: docker.io/qdrant/qdrant
  tag: ""
  useUnprivilegedImage: false
env: []
resources: {}
persistence:
  size: 10Gi
service:
  ports:
    - name: http
      port: 6333
    - name: grpc
      port: 6334
    - name: p2p
      port: 6335
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ include "qdrant.fullname" . }}
  labels: {{- include "qdrant.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicaCount }}
  serviceName: {{ include "qdrant.fullname" . }}-headless
  selector:
    matchLabels: {{- include "qdrant.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "qdrant.selectorLabels" . | nindent 8 }}
    spec:
      serviceAccountName: {{ include "qdrant.fullname" . }}
      {{- if not .Values.image.useUnprivilegedImage }}
      initContainers:
        - name: ensure-dir-ownership
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
          command: [chown, -R, "1000:3000", /qdrant/storage]
      {{- end }}
      containers:
        - name: qdrant
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ .Values.image.useUnprivilegedImage | ternary "-unprivileged" "" }}"
          env:
            - name: QDRANT_INIT_FILE_PATH
              value: /qdrant/init/.qdrant-initialized
            {{- range .Values.env }}
            - name: {{ .name }}
              {{- if .valueFrom }}
              valueFrom: {{- toYaml .valueFrom | nindent 16 }}
              {{- else }}
              value: {{ .value | quote }}
              {{- end }}
            {{- end }}
          ports:
            {{- range .Values.service.ports }}
            - name: {{ .name }}
              containerPort: {{ .port }}
            {{- end }}
          resources: {{- toYaml .Values.resources | nindent 12 }}
          volumeMounts:
            - name: qdrant-storage
              mountPath: /qdrant/storage
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: qdrant-storage
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: {{ .Values.persistence.size | quote }}
`;

const SERVICES = `{{- range list "" "-headless" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "qdrant.fullname" $ }}{{ . }}
  labels: {{- include "qdrant.labels" $ | nindent 4 }}
spec:
  {{- if . }}
  clusterIP: None
  {{- end }}
  ports:
    {{- range $.Values.service.ports }}
    - name: {{ .name }}
      port: {{ .port }}
      targetPort: {{ .name }}
    {{- end }}
  selector: {{- include "qdrant.selectorLabels" $ | nindent 4 }}
{{- end }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "qdrant.fullname" . }}
`;

const TEST_POD = `apiVersion: v1
kind: Pod
metadata:
  name: {{ include "qdrant.fullname" . }}-test-db-interaction
  annotations:
    helm.sh/hook: test
spec:
  restartPolicy: Never
  containers:
    - name: test-script
      image: registry.suse.com/bci/bci-base:15.6
      args: [bash, -c, "curl http://{{ include "qdrant.fullname" . }}:6333"]
      resources:
        limits: {cpu: 100m, memory: 200Mi}
        requests: {cpu: 100m, memory: 200Mi}
`;

/** Follows qdrant/qdrant 1.19.0: names, ports, values keys, its root init container and its test pod. */
export const STAND_IN_QDRANT: ChartFile[] = standInChart("qdrant", "1.19.0", "v1.19.0", VALUES, {
  "statefulset.yaml": STATEFUL_SET,
  "service.yaml": SERVICES,
  "tests/test-db-interaction.yaml": TEST_POD,
});
