import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** The ports of an external system differ in name, and in number and protocol. */
export const portTaken: Rule = ({ design }) =>
  design.externalSystems.flatMap(({ id, title, ports }) =>
    ports.flatMap((port, index) => {
      const earlier = ports.slice(0, index);
      const isTaken =
        earlier.some(({ name }) => name === port.name) ||
        earlier.some((other) => other.port === port.port && other.protocol === port.protocol);
      if (!isTaken) return [];
      return [
        {
          code: "port_taken",
          severity: "error",
          message: `${title} has the port ${port.name} (${port.protocol} ${port.port}) twice.`,
          remedy: "Remove one of them, or give it another name and number.",
          target: { kind: "record", collection: "externalSystems", id, field: "ports" },
        },
      ];
    }),
  );
