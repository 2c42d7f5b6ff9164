import type { CommandOf } from "@/lib/core/design/command";
import type { Capabilities, ServiceSpec } from "@/lib/core/design/design";

export type Capability = keyof Capabilities;

export const CAPABILITY_ITEMS: readonly { capability: Capability; label: string }[] = [
  { capability: "service", label: "Service" },
  { capability: "probes", label: "Probes" },
  { capability: "ingress", label: "Ingress" },
  { capability: "autoscaling", label: "Autoscaling" },
  { capability: "podDisruptionBudget", label: "Disruption budget" },
];

export function hasCapability({ capabilities }: ServiceSpec, capability: Capability): boolean {
  return capabilities[capability] !== undefined;
}

/** Gives a service a capability with sensible first settings, or takes it away with its values in every layer. */
export function capabilityCommand(
  id: string,
  { capabilities }: ServiceSpec,
  capability: Capability,
  isOn: boolean,
): CommandOf<"setCapability"> {
  return {
    type: "setCapability",
    id,
    setting: isOn ? firstSetting(capability, capabilities) : { capability, value: null },
  };
}

function firstSetting(capability: Capability, { service }: Capabilities): CommandOf<"setCapability">["setting"] {
  switch (capability) {
    case "service":
      return { capability, value: { port: 8080 } };
    case "probes":
      return {
        capability,
        value:
          service === undefined
            ? { type: "exec", command: ["true"] }
            : { type: "http", livenessPath: "/", readinessPath: "/" },
      };
    case "ingress":
    case "autoscaling":
    case "podDisruptionBudget":
      return { capability, value: {} };
  }
}
