import type { ConfigObject, ServiceSpec } from "@/lib/core/design/design";
import { globalSchema } from "@/lib/core/schema/global-schema";
import type { JsonSchema, ObjectSchema, ValuesSchema } from "@/lib/core/schema/json-schema";
import { containerSecuritySchema, podSecuritySchema, strategySchema } from "@/lib/core/schema/pod-schemas";
import { probeSchemas } from "@/lib/core/schema/probe-schemas";
import {
  choice,
  labelMap,
  level,
  port,
  resources,
  stringMap,
  text,
  toggle,
  verbatimList,
  verbatimMap,
  whole,
} from "@/lib/core/schema/schema-parts";
import { effectiveCapabilities, httpPortOf } from "@/lib/core/schema/service-capabilities";

/**
 * The values of one application service, below its key: every key its templates read, in the order values.yaml lists
 * them, with label, sentence, default and limits. values.yaml, values.schema.json, the form and the README's table
 * are all made from this. `configObjects` are the shared objects the service reads: their names lie below `global`.
 */
export function serviceSchema(spec: ServiceSpec, configObjects: readonly ConfigObject[]): ObjectSchema {
  const { ingress, autoscaling, podDisruptionBudget, service } = effectiveCapabilities(spec.capabilities);
  const httpPort = httpPortOf(spec.capabilities);
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...group("Shared", { global: globalSchema(configObjects) }),
      ...group("Replicas", {
        replicaCount: whole(
          ["Replicas", autoscaling ? "Number of pods while autoscaling is off" : "Number of pods"],
          1,
          0,
          1000,
        ),
        ...(autoscaling ? { autoscaling: autoscalingSchema() } : {}),
        ...(podDisruptionBudget ? { podDisruptionBudget: disruptionBudgetSchema() } : {}),
      }),
      ...group("Image", {
        image: imageSchema(spec),
        imagePullSecrets: verbatimList([
          "Pull secrets",
          "Secrets for pulling the image, as a list of maps with `name`",
        ]),
        command: verbatimList(["Command", "Command that replaces the image's own"], "string"),
        args: verbatimList(["Arguments", "Arguments that replace the image's own"], "string"),
      }),
      resources: resources(["Resources", "What each pod asks for and may use"], {
        cpuRequest: "100m",
        cpuLimit: "500m",
        memoryRequest: "128Mi",
        memoryLimit: "512Mi",
      }),
      ...group("Network", {
        ...(httpPort === null
          ? {}
          : { containerPort: port(["Container port", "Port the process listens on"], httpPort) }),
        ...(service ? { service: kubernetesServiceSchema(service.port) } : {}),
        ...(ingress ? { ingress: ingressSchema() } : {}),
      }),
      ...group("Health", probeSchemas(spec.capabilities.probes)),
      ...group("Environment", {
        extraEnv: {
          ...verbatimMap(["Extra variables", "Further environment variables: a string, or a map with `valueFrom`"]),
          additionalProperties: { type: ["string", "object"] },
          propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
        },
        extraEnvFrom: verbatimList([
          "Extra variable sources",
          "Further ConfigMaps and Secrets whose every key becomes a variable",
        ]),
      }),
      ...group("Rollout", {
        strategy: strategySchema(),
        revisionHistoryLimit: whole(["Kept revisions", "Old ReplicaSets kept for a rollback"], 3, 0, 100),
        terminationGracePeriodSeconds: whole(
          ["Time to stop", "Seconds a pod gets to finish its work before it is killed"],
          30,
          0,
          86_400,
          "seconds",
        ),
        lifecycle: verbatimMap([
          "Lifecycle hooks",
          "Commands run after the start and before the stop of the container",
        ]),
      }),
      ...group("Scheduling", {
        nodeSelector: stringMap(["Node selector", "Labels a node must have"]),
        tolerations: verbatimList(["Tolerations", "Taints of nodes the pods put up with"]),
        affinity: verbatimMap(["Affinity", "Rules that draw pods to nodes or keep them apart"]),
        topologySpreadConstraints: verbatimList([
          "Topology spread",
          "How pods are spread; empty spreads them over nodes where possible",
        ]),
        priorityClassName: text(["Priority class", "PriorityClass of the pods"], ""),
      }),
      ...group("Security", {
        serviceAccount: serviceAccountSchema(),
        podSecurityContext: podSecuritySchema(spec.runAsUser),
        securityContext: containerSecuritySchema(),
      }),
      ...group("Pod", {
        podAnnotations: stringMap(["Pod annotations", "Annotations of the pods"]),
        podLabels: labelMap(["Pod labels", "Further labels of the pods"]),
        sidecars: verbatimList(["Sidecars", "Further containers of the pod"]),
        extraVolumes: verbatimList(["Extra volumes", "Further volumes of the pod"]),
        extraVolumeMounts: verbatimList(["Extra volume mounts", "Further mounts of the container"]),
        fullnameOverride: text(["Name", "Name of the objects; empty means <release>-<chart>"], "", {
          maxLength: 63,
          pattern: "^([a-z]([-a-z0-9]*[a-z0-9])?)?$",
        }),
      }),
    },
  };
}

/**
 * values.schema.json of the subchart: the parent's switch is below the same key, so `enabled` must be allowed.
 * `helm lint --with-subcharts -f` hands the umbrella's values to every subchart as they are, so the umbrella's own keys
 * are let through here; its own schema checks them.
 */
export function subchartValuesSchema(schema: ObjectSchema, parentKeys: readonly string[]): ValuesSchema {
  return {
    ...schema,
    $schema: "http://json-schema.org/draft-07/schema#",
    properties: {
      enabled: ENABLED,
      ...schema.properties,
      ...Object.fromEntries(parentKeys.filter((key) => !(key in schema.properties)).map((key) => [key, PARENT_KEY])),
    },
  };
}

const PARENT_KEY: JsonSchema = { description: "Belongs to the umbrella chart" };

const ENABLED: JsonSchema = {
  title: "Enabled",
  description: "Set by the umbrella chart: whether this part is installed",
  type: "boolean",
};

function group(name: string, properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, { "x-group": name, ...schema }]));
}

function imageSchema(spec: ServiceSpec): ObjectSchema {
  return level(["Image", "The container image"], {
    registry: text(["Registry", "Registry; `global.imageRegistry` replaces it"], spec.image.registry),
    repository: text(["Repository", "Name of the image in the registry"], spec.image.repository, { minLength: 1 }),
    tag: text(["Tag", "Tag; empty means the chart's appVersion"], ""),
    digest: text(["Digest", "Digest such as sha256:...; wins over the tag"], "", {
      pattern: "^(sha256:[0-9a-f]{64})?$",
    }),
    pullPolicy: choice(["Pull policy", "When the image is pulled"], "IfNotPresent", [
      "Always",
      "IfNotPresent",
      "Never",
    ]),
  });
}

function autoscalingSchema(): ObjectSchema {
  return level(["Autoscaling", "HorizontalPodAutoscaler; while on, `replicaCount` is not used"], {
    enabled: toggle(["Autoscaling", "Scale with the load"], false),
    minReplicas: whole(["Least replicas", "Fewest pods"], 2, 1, 1000),
    maxReplicas: whole(["Most replicas", "Most pods"], 6, 1, 1000),
    targetCPUUtilizationPercentage: {
      ...whole(["Target CPU", "Mean CPU use aimed at, of the request; null leaves CPU out"], 80, 1, 1000, "percent"),
      type: ["integer", "null"],
    },
    targetMemoryUtilizationPercentage: {
      ...whole(["Target memory", "Mean memory use aimed at, of the request; null leaves memory out"], 80, 1, 1000),
      "x-unit": "percent",
      type: ["integer", "null"],
      default: null,
    },
  });
}

function disruptionBudgetSchema(): ObjectSchema {
  const amount = (label: string, sentence: string, value: number | null): JsonSchema => ({
    title: label,
    description: sentence,
    type: ["integer", "string", "null"],
    minimum: 0,
    pattern: "^[0-9]+%$",
    default: value,
  });
  return level(["Disruption budget", "PodDisruptionBudget; rendered while there is more than one replica"], {
    enabled: toggle(["Disruption budget", "Limit how many pods a drain takes at once"], true),
    minAvailable: amount(
      "Keep at least",
      "Pods that stay, as a number or percentage; instead of `maxUnavailable`",
      null,
    ),
    maxUnavailable: amount("Take at most", "Pods that may go at once, as a number or percentage", 1),
  });
}

function kubernetesServiceSchema(servicePort: number): ObjectSchema {
  return level(["Service", "The Service in front of the pods"], {
    type: choice(["Service type", "Kind of Service"], "ClusterIP", ["ClusterIP", "NodePort", "LoadBalancer"]),
    port: port(["Service port", "Port other pods talk to"], servicePort),
    annotations: stringMap(["Service annotations", "Annotations of the Service"]),
  });
}

function ingressSchema(): ObjectSchema {
  const pathType = ["Prefix", "Exact", "ImplementationSpecific"];
  const hosts: JsonSchema = {
    title: "Hosts",
    description: "Host names and the paths below them",
    type: "array",
    default: [],
    items: {
      type: "object",
      additionalProperties: false,
      required: ["host", "paths"],
      properties: {
        host: { type: "string" },
        paths: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["path", "pathType"],
            properties: { path: { type: "string", pattern: "^/" }, pathType: { type: "string", enum: pathType } },
          },
        },
      },
    },
  };
  const tls: JsonSchema = {
    title: "TLS",
    description: "Secrets with certificates and the hosts they serve",
    type: "array",
    default: [],
    items: {
      type: "object",
      additionalProperties: false,
      properties: { secretName: { type: "string" }, hosts: { type: "array", items: { type: "string" } } },
    },
  };
  return level(["Ingress", "The Ingress in front of the Service"], {
    enabled: toggle(["Ingress", "Reachable from outside the cluster"], false),
    className: text(["Ingress class", "IngressClass of the controller, such as nginx"], ""),
    annotations: stringMap(["Ingress annotations", "Annotations of the Ingress"]),
    hosts,
    tls,
  });
}

function serviceAccountSchema(): ObjectSchema {
  return level(["Service account", "The ServiceAccount the pods run as"], {
    create: toggle(["Own service account", "Create one for this service alone"], true),
    name: text(["Service account name", "Its name; empty means the name of the objects"], ""),
    annotations: stringMap(["Service account annotations", "Annotations, such as a cloud identity"]),
    automount: toggle(["Mount API token", "Give the pods access to the Kubernetes API"], false),
  });
}
