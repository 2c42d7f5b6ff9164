import type { JsonSchema } from "@/lib/core/schema/json-schema";
import { toggle } from "@/lib/core/schema/schema-parts";

/** A Kubernetes object that goes into the manifest as it stands, with our defaults named and explained. */
function passedThrough(title: string, description: string, properties: Record<string, JsonSchema>): JsonSchema {
  return { title, description, type: "object", additionalProperties: true, properties };
}

const numericId = (title: string, description: string, value: number): JsonSchema => ({
  title,
  description,
  type: "integer",
  minimum: 0,
  default: value,
});

/** `securityContext` of the pod (core/v1 PodSecurityContext), as the Pod Security Standard `restricted` wants it. */
export function podSecuritySchema(user: number): JsonSchema {
  return passedThrough("Pod security", "Security context of the pod", {
    runAsNonRoot: toggle(["Not as root", "Refuse to start as root"], true),
    runAsUser: numericId("User", "Numeric user of the process", user),
    runAsGroup: numericId("Group", "Numeric group of the process", user),
    fsGroup: numericId("Volume group", "Group that owns mounted volumes", user),
    seccompProfile: passedThrough("System call filter", "System call filter", {
      type: {
        title: "Filter",
        description: "RuntimeDefault, Localhost or Unconfined",
        type: "string",
        default: "RuntimeDefault",
      },
    }),
  });
}

/** `securityContext` of the container (core/v1 SecurityContext), likewise. */
export function containerSecuritySchema(): JsonSchema {
  return passedThrough("Container security", "Security context of the container", {
    allowPrivilegeEscalation: toggle(["Privilege escalation", "Let a process gain more rights than its parent"], false),
    readOnlyRootFilesystem: toggle(["Read-only root", "Write only to the mounted volumes"], true),
    capabilities: passedThrough("Linux capabilities", "Linux capabilities", {
      drop: {
        title: "Dropped",
        description: "Capabilities taken away",
        type: "array",
        items: { type: "string" },
        default: ["ALL"],
      },
    }),
  });
}

/** `strategy` of the Deployment. One more pod than asked for comes up before an old one goes. */
export function strategySchema(): JsonSchema {
  const amount = (title: string, description: string, value: number): JsonSchema => ({
    title,
    description,
    type: ["integer", "string"],
    pattern: "^[0-9]+%$",
    default: value,
  });
  return passedThrough("Rollout strategy", "How old pods are replaced by new ones", {
    type: {
      title: "Strategy",
      description: "RollingUpdate or Recreate",
      type: "string",
      enum: ["RollingUpdate", "Recreate"],
      default: "RollingUpdate",
    },
    rollingUpdate: passedThrough("Rolling update", "Pace of the replacement; null with Recreate", {
      maxUnavailable: amount("Missing at most", "Pods that may be missing meanwhile, a number or percentage", 0),
      maxSurge: amount("Extra at most", "Pods above the number asked for meanwhile, a number or percentage", 1),
    }),
  });
}
