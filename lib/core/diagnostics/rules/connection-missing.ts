import { findEntry } from "@/lib/core/catalog/catalog";
import type { Connection, Design } from "@/lib/core/design/design";
import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

/** Both ends of a connection exist, and the end it leads to has the port it names. */
export const connectionMissing: Rule = ({ design }) =>
  design.connections.flatMap((connection) => check(design, connection));

function check(design: Design, { id, from, to, port }: Connection): Finding[] {
  const finding = (message: string, field: string): Finding => ({
    code: "connection_missing",
    severity: "error",
    message,
    remedy: "Remove the connection, or connect it anew.",
    target: { kind: "record", collection: "connections", id, field },
  });
  if (!design.components.some((component) => component.id === from)) {
    return [finding(`A connection starts at ${from}, which does not exist.`, "from")];
  }
  const ports = portNames(design, to);
  if (ports === null) return [finding(`A connection from ${from} leads to ${to}, which does not exist.`, "to")];
  if (ports.includes(port)) return [];
  const choice = ports.length === 0 ? "it has none" : `it has ${ports.join(", ")}`;
  return [finding(`${from} talks to the port ${port} of ${to}, which does not exist; ${choice}.`, "port")];
}

/** The names of the ports of a component or external system; null if there is no such thing. */
function portNames(design: Design, id: string): string[] | null {
  const external = design.externalSystems.find((system) => system.id === id);
  if (external !== undefined) return external.ports.map(({ name }) => name);
  const component = design.components.find((candidate) => candidate.id === id);
  if (component === undefined) return null;
  if (component.spec.kind === "service") return component.spec.capabilities.service === undefined ? [] : ["http"];
  return (findEntry(component.spec.entry)?.ports ?? []).map(({ name }) => name);
}
