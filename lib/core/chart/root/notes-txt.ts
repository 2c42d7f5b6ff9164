import { findEntry } from "@/lib/core/catalog/catalog";
import { joinLines } from "@/lib/core/chart/join-lines";
import {
  addressPathOf,
  configObjectsOf,
  enabledExpression,
  isInfrastructure,
  isServiceComponent,
  type ServiceComponent,
  switchText,
  usedOutputs,
} from "@/lib/core/chart/root/root-chart";
import { templateText } from "@/lib/core/chart/template-text";
import { pathText, valueAt } from "@/lib/core/chart/values-expression";
import type { ConfigObject, Design } from "@/lib/core/design/design";
import { effectiveCapabilities } from "@/lib/core/schema/service-capabilities";

/** Longest release name with which the Services of charts of others stay within 63 characters. */
const LONGEST_RELEASE = 45;

/** `templates/NOTES.txt`: where things are, what to do next, what to watch out for. */
export function notesTemplate(design: Design): string {
  const services = design.components.filter(isServiceComponent);
  const served = services.filter(({ spec }) => effectiveCapabilities(spec.capabilities).service !== undefined);
  return joinLines(
    `${design.chart.name} {{ .Chart.Version }} is installed as {{ .Release.Name }} in namespace {{ .Release.Namespace }}.`,
    ...served.map((component) => access(design, component)),
    services.length > 0 && restartNote(design, services),
    ...infrastructureAccess(design, services),
    ...configObjectsOf(design, "Secret").map((object) => secretNote(design, object)),
    ...addressNotes(design),
    design.components.some(isInfrastructure) &&
      `{{- if gt (len .Release.Name) ${LONGEST_RELEASE} }}

WARNING: with a release name of more than ${LONGEST_RELEASE} characters, Services of the charts this one depends on get names longer
than the 63 characters Kubernetes allows.
{{- end }}`,
  );
}

/** True while one of the services is installed. */
function anyOf(design: Design, services: readonly ServiceComponent[]): string {
  const enabled = services.map((component) => enabledExpression(design.chart.name, component));
  return enabled.length === 1 ? (enabled[0] ?? "") : `or ${enabled.join(" ")}`;
}

/** Subcharts cannot put a checksum of the parent's ConfigMap on their pods, so a change of it alone restarts nothing. */
function restartNote(design: Design, services: readonly ServiceComponent[]): string | null {
  if (design.configObjects.length === 0) return null;
  return `{{- if ${anyOf(design, services)} }}

Pods read their configuration when they start. After a change of it, restart them:
  kubectl --namespace {{ .Release.Namespace }} rollout restart deployment --selector app.kubernetes.io/instance={{ .Release.Name }},app.kubernetes.io/part-of=${design.chart.name}
{{- end }}`;
}

/** For a profile without applications, which run on a developer's machine: how to reach what they need. */
function infrastructureAccess(design: Design, services: readonly ServiceComponent[]): string[] {
  const { name } = design.chart;
  const hosts = usedOutputs(design).filter(
    ({ name: output, component }) => output === "host" && isInfrastructure(component),
  );
  if (hosts.length === 0 || services.length === 0) return [];
  const lines = hosts.map(({ component }) => {
    const [port] = findEntry(isInfrastructure(component) ? component.spec.entry : "")?.ports ?? [];
    return `{{- if ${enabledExpression(name, component)} }}
  kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include "${name}.${component.id}.host" . }} ${port?.port}
{{- end }}`;
  });
  return [
    `{{- if not (${anyOf(design, services)}) }}

From this machine:
${lines.join("\n")}
{{- end }}`,
  ];
}

function access(design: Design, component: ServiceComponent): string {
  const { id, title, valuesKey, spec } = component;
  const values = valueAt([valuesKey]);
  const enabled = enabledExpression(design.chart.name, component);
  const forward = `
${templateText(title)}, from this machine:
  kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include "${design.chart.name}.${id}.host" . }} 8080:{{ ${values}.service.port }}`;
  if (effectiveCapabilities(spec.capabilities).ingress === undefined) {
    return `{{- if ${enabled} }}\n${forward}\n{{- end }}`;
  }
  return `{{- if ${enabled} }}
{{- if ${values}.ingress.enabled }}

${templateText(title)}:
{{- range ${values}.ingress.hosts }}
  http{{ if ${values.replace(".Values", "$.Values")}.ingress.tls }}s{{ end }}://{{ .host }}{{ (first .paths).path }}
{{- end }}
{{- else }}
${forward}
{{- end }}
{{- end }}`;
}

function secretNote(design: Design, object: ConfigObject): string {
  const keys = object.entries.map(({ key }) => key).join(", ");
  const created = valueAt(object.createPath);
  const provided = object.externalSecret === undefined ? created : `or ${created} .Values.externalSecrets.enabled`;
  const readers = design.components
    .filter(isServiceComponent)
    .filter(({ spec }) => spec.configObjects.includes(object.id))
    .map((component) => enabledExpression(design.chart.name, component));
  const read = readers.length === 0 ? "true" : readers.length === 1 ? readers[0] : `(or ${readers.join(" ")})`;
  return `{{- if and ${read} (not ${provided.startsWith("or ") ? `(${provided})` : provided}) }}

This release does not make the Secret {{ include "${design.chart.name}.${object.id}Name" . }}. It must be in the namespace, with the keys
${keys}.
{{- end }}`;
}

/** What switching off a part without an address means, where the record says that clients keep the name. */
function addressNotes(design: Design): string[] {
  const hosts = usedOutputs(design).filter(({ name }) => name === "host");
  return hosts.flatMap(({ component }) => {
    const path = addressPathOf(component);
    if (path === null || !isInfrastructure(component)) return [];
    if (component.spec.addressWhenOff !== "same-name" || component.spec.provider === "none") return [];
    const what = findEntry(component.spec.entry)?.title ?? component.title;
    return `{{- if not (or ${enabledExpression(design.chart.name, component)} ${valueAt(path)}) }}

WARNING: ${templateText(`${switchText(component)} is false and ${pathText(path)} is empty`)}: clients look for ${what} at
{{ include "${design.chart.name}.${component.id}.host" . }}, which something else in this namespace must serve.
{{- end }}`;
  });
}
