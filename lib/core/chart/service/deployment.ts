import { joinLines } from "@/lib/core/chart/join-lines";
import type { ServiceChart } from "@/lib/core/chart/service/service-chart";
import { writableVolumes } from "@/lib/core/chart/service/writable-volumes";

/** `templates/deployment.yaml` of an application service. */
export function deploymentTemplate(chart: ServiceChart): string {
  const { name, capabilities } = chart;
  return joinLines(
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "${name}.fullname" . }}
  labels:
    {{- include "${name}.labels" . | nindent 4 }}
  {{- with .Values.global.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:`,
    capabilities.autoscaling
      ? `  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicaCount }}
  {{- end }}`
      : "  replicas: {{ .Values.replicaCount }}",
    `  revisionHistoryLimit: {{ .Values.revisionHistoryLimit }}
  strategy:
    {{- toYaml .Values.strategy | nindent 4 }}
  selector:
    matchLabels:
      {{- include "${name}.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "${name}.selectorLabels" . | nindent 8 }}
        app.kubernetes.io/part-of: ${chart.parent.name}
        {{- with merge dict .Values.podLabels .Values.global.commonLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with .Values.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "${name}.serviceAccountName" . }}
      automountServiceAccountToken: {{ .Values.serviceAccount.automount }}
      {{- with concat .Values.global.imagePullSecrets .Values.imagePullSecrets | uniq }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.priorityClassName }}
      priorityClassName: {{ . | quote }}
      {{- end }}
      securityContext:
        {{- toYaml .Values.podSecurityContext | nindent 8 }}
      terminationGracePeriodSeconds: {{ .Values.terminationGracePeriodSeconds }}
      containers:
        - name: ${name}
          image: {{ include "${name}.image" . | quote }}
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          {{- with .Values.command }}
          command:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .Values.args }}
          args:
            {{- toYaml . | nindent 12 }}
          {{- end }}`,
    environment(chart),
    chart.httpPort !== null &&
      `          ports:
            - name: http
              containerPort: {{ .Values.containerPort }}
              protocol: TCP`,
    capabilities.probes !== undefined && probes(),
    `          {{- with .Values.lifecycle }}
          lifecycle:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
          securityContext:
            {{- toYaml .Values.securityContext | nindent 12 }}`,
    volumes(chart),
    `      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        {{- with .Values.topologySpreadConstraints }}
        {{- toYaml . | nindent 8 }}
        {{- else }}
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "${name}.selectorLabels" . | nindent 14 }}
        {{- end }}`,
  );
}

function environment({ name, configObjects }: ServiceChart): string {
  const sources = configObjects.map(({ id, kind }) => {
    const reference = kind === "ConfigMap" ? "configMapRef" : "secretRef";
    return `            - ${reference}:
                name: {{ include "${name}.${id}Name" . }}`;
  });
  const further = `          {{- with .Values.extraEnvFrom }}
          envFrom:
            {{- toYaml . | nindent 12 }}
          {{- end }}`;
  const all = `          envFrom:
${sources.join("\n")}
            {{- with .Values.extraEnvFrom }}
            {{- toYaml . | nindent 12 }}
            {{- end }}`;
  return `${sources.length === 0 ? further : all}
          {{- with .Values.extraEnv }}
          env:
            {{- range $name, $value := . }}
            - name: {{ $name }}
              {{- if kindIs "map" $value }}
              {{- toYaml $value | nindent 14 }}
              {{- else }}
              value: {{ $value | quote }}
              {{- end }}
            {{- end }}
          {{- end }}`;
}

function probes(): string {
  return ["startupProbe", "livenessProbe", "readinessProbe"]
    .map(
      (probe) => `          {{- with .Values.${probe} }}
          ${probe}:
            {{- toYaml . | nindent 12 }}
          {{- end }}`,
    )
    .join("\n");
}

/** Mounts, sidecars and volumes; the paths the process writes to are empty directories. */
function volumes({ spec }: ServiceChart): string {
  const writable = writableVolumes(spec.writablePaths);
  const sidecars = `        {{- with .Values.sidecars }}
        {{- toYaml . | nindent 8 }}
        {{- end }}`;
  if (writable.length === 0) {
    return `          {{- with .Values.extraVolumeMounts }}
          volumeMounts:
            {{- toYaml . | nindent 12 }}
          {{- end }}
${sidecars}
      {{- with .Values.extraVolumes }}
      volumes:
        {{- toYaml . | nindent 8 }}
      {{- end }}`;
  }
  const mounts = writable.map(
    ({ name, path }) => `            - name: ${name}
              mountPath: ${JSON.stringify(path)}`,
  );
  const directories = writable.map(
    ({ name }) => `        - name: ${name}
          emptyDir: {}`,
  );
  return `          volumeMounts:
${mounts.join("\n")}
            {{- with .Values.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
${sidecars}
      volumes:
${directories.join("\n")}
        {{- with .Values.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}`;
}
