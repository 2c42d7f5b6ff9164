import type { Capabilities } from "@/lib/core/design/design";

/** The values keys, below a service's own key, that exist only while it has the capability. */
export const CAPABILITY_VALUES_KEYS: Record<keyof Capabilities, readonly string[]> = {
  service: ["service"],
  probes: ["livenessProbe", "readinessProbe", "startupProbe"],
  ingress: ["ingress"],
  autoscaling: ["autoscaling"],
  podDisruptionBudget: ["podDisruptionBudget"],
};
