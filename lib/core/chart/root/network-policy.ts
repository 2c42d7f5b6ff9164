import { findEntry } from "@/lib/core/catalog/catalog";
import { objectName } from "@/lib/core/chart/fullname-rule";
import { joinLines } from "@/lib/core/chart/join-lines";
import {
  enabledExpression,
  type InfrastructureComponent,
  isInfrastructure,
  outputExpression,
  usedOutputs,
} from "@/lib/core/chart/root/root-chart";
import { templateText } from "@/lib/core/chart/template-text";
import { valueAt } from "@/lib/core/chart/values-expression";
import type { Design, ExternalSystem } from "@/lib/core/design/design";
import { namespaceKey } from "@/lib/core/schema/external-system-keys";

/**
 * `templates/networkpolicy.yaml`: one policy for each system outside the release. A policy that names some egress
 * denies all other, so each allows what the pods of the release need besides: DNS, each other, external services.
 */
export function networkPolicyTemplate(design: Design): string {
  const policies = design.externalSystems.map((system) => policy(design, system));
  return joinLines("{{- if .Values.networkPolicy.enabled }}", policies.join("\n---\n"), "{{- end }}");
}

function policy(design: Design, system: ExternalSystem): string {
  const { name } = design.chart;
  const ports = system.ports.map(
    (port) => `        - port: ${port.port} # ${templateText(port.name)}
          protocol: ${port.protocol}`,
  );
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ ${objectName(`${name}.fullname`, `${system.id}-egress`)} }}
  labels:
    {{- include "${name}.labels" . | nindent 4 }}
  {{- with (.Values.global).commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  policyTypes:
    - Egress
  egress:
    # ${templateText(system.title)}
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ ${valueAt(["networkPolicy", namespaceKey(system)])} | quote }}
      ports:
${ports.join("\n")}
    # DNS, wherever the cluster keeps it
    - ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    # Pods of this release
    - to:
        - podSelector:
            matchLabels:
              app.kubernetes.io/instance: {{ .Release.Name }}
${outsideRules(design)}    {{- if .Values.networkPolicy.allowHttps }}
    # External services
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
        - ipBlock:
            cidr: ::/0
      ports:
        - port: 443
          protocol: TCP
    {{- end }}
    {{- with .Values.networkPolicy.extraEgress }}
    {{- toYaml . | nindent 4 }}
    {{- end }}`;
}

/** Infrastructure that is not in this release, at an address only the values know. */
function outsideRules(design: Design): string {
  const used = new Set(usedOutputs(design).map(({ component }) => component.id));
  return design.components
    .filter(isInfrastructure)
    .filter(({ id }) => used.has(id))
    .map((component) => {
      const outside =
        component.spec.provider === "none"
          ? null
          : `or (not ${enabledExpression(design.chart.name, component)}) ${valueAt(component.spec.addressPath)}`;
      const rule = `    # ${templateText(component.title)} outside this release
    - ports:
${portsOf(design, component)
  .map(
    (port) => `        - port: ${port}
          protocol: TCP`,
  )
  .join("\n")}
`;
      return outside === null ? rule : `    {{- if ${outside} }}\n${rule}    {{- end }}\n`;
    })
    .join("");
}

/** The ports as the configuration tells clients, else the catalogue's. */
function portsOf(design: Design, { id, spec }: InfrastructureComponent): string[] {
  const told = design.configObjects.flatMap(({ entries }) =>
    entries.flatMap(({ source }) =>
      source.from === "output" && source.component === id && /(^|-)port$/.test(source.output)
        ? `{{ ${outputExpression(design, source)} | int }}`
        : [],
    ),
  );
  if (told.length > 0) return told;
  return (findEntry(spec.entry)?.ports ?? []).map(({ port }) => String(port));
}
