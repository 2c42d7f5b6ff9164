import { joinLines } from "@/lib/core/chart/join-lines";
import { outputExpression } from "@/lib/core/chart/root/root-chart";
import { goString, templateText } from "@/lib/core/chart/template-text";
import { pathText, valueAt } from "@/lib/core/chart/values-expression";
import type { ConfigEntry, ConfigObject, Design } from "@/lib/core/design/design";

/** `templates/configmap.yaml`: settings that are not secret. */
export function configMapTemplate(design: Design, object: ConfigObject): string {
  return joinLines(
    `{{- if ${valueAt(object.createPath)} }}
apiVersion: v1
kind: ConfigMap
${metadata(design, object)}
data:`,
    ...object.entries.map((entry) => `  ${entry.key}: {{ ${textOf(design, entry)} | quote }}`),
    object.entries.length === 0 && "  {}",
    "{{- end }}",
  );
}

/** `templates/secrets.yaml`: what is passed at install time. A missing one is refused, naming its key. */
export function secretTemplate(design: Design, object: ConfigObject): string {
  return joinLines(
    `{{- if ${valueAt(object.createPath)} }}`,
    object.externalSecret !== undefined &&
      `{{- if .Values.externalSecrets.enabled }}
{{- fail ${goString(`${pathText(object.createPath)} and externalSecrets.enabled are both true: one of them must provide the Secret`)} }}
{{- end }}`,
    `apiVersion: v1
kind: Secret
${metadata(design, object)}
type: Opaque
stringData:`,
    ...object.entries.map((entry) => secretEntry(design, object, entry)),
    object.entries.length === 0 && "  {}",
    "{{- end }}",
  );
}

function secretEntry(design: Design, object: ConfigObject, entry: ConfigEntry): string {
  const { key, source } = entry;
  if (source.from !== "secret") return `  ${key}: {{ ${textOf(design, entry)} | quote }}`;
  const text = `include "${design.chart.name}.text" ${valueAt(source.path)}`;
  if (!source.required) {
    return `  {{- if ne (${text}) "" }}
  ${key}: {{ ${text} | quote }}
  {{- end }}`;
  }
  const path = pathText(source.path);
  const remedy = `set it, or set ${pathText(object.createPath)}=false and provide the Secret yourself`;
  return `  ${key}: {{ ${text} | required ${goString(`${path} is empty: ${remedy}`)} | quote }}`;
}

/** `templates/externalsecret.yaml`: the same keys, read from a store by External Secrets Operator. */
export function externalSecretTemplate(design: Design, object: ConfigObject): string {
  const { name } = design.chart;
  const remote = object.entries.flatMap(({ key, source }) =>
    source.from === "secret"
      ? `    - secretKey: ${key}
      remoteRef:
        key: {{ .Values.externalSecrets.remoteKey | quote }}
        property: ${templateText(JSON.stringify(source.remoteProperty))}`
      : [],
  );
  const local = object.entries.filter(({ source }) => source.from !== "secret");
  return joinLines(
    `{{- if .Values.externalSecrets.enabled }}
apiVersion: external-secrets.io/v1
kind: ExternalSecret
${metadata(design, object)}
spec:
  refreshInterval: {{ .Values.externalSecrets.refreshInterval | quote }}
  secretStoreRef:
    kind: {{ .Values.externalSecrets.secretStoreRef.kind }}
    name: {{ .Values.externalSecrets.secretStoreRef.name | quote }}
  target:
    name: {{ include "${name}.${object.id}Name" . }}
    creationPolicy: Owner`,
    local.length > 0 &&
      `    template:
      engineVersion: v2
      mergePolicy: Merge
      data:`,
    ...local.map((entry) => `        ${entry.key}: {{ ${textOf(design, entry)} | quote }}`),
    "  data:",
    ...remote,
    "{{- end }}",
  );
}

function metadata({ chart }: Design, object: ConfigObject): string {
  return `metadata:
  name: {{ include "${chart.name}.${object.id}Name" . }}
  labels:
    {{- include "${chart.name}.labels" . | nindent 4 }}
  {{- with (.Values.global).commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}`;
}

function textOf(design: Design, { source }: ConfigEntry): string {
  const text = `include "${design.chart.name}.text"`;
  if (source.from !== "output") return `${text} ${valueAt(source.path)}`;
  const expression = outputExpression(design, source);
  return expression.startsWith("include") ? expression : `${text} (${expression})`;
}
