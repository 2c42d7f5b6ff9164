import type { CommandOf } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { type Plan, planInSequence, refuse } from "@/lib/core/design/plan";
import { dropStep, findRecord, putStep, setStep } from "@/lib/core/design/plan-records";

export function planConnect(design: Design, { connection }: CommandOf<"connect">): Plan {
  const { id, from, to, port } = connection;
  if (findRecord(design, "components", from) === undefined)
    return refuse("record_missing", `There is no component ${from}.`);
  const isKnown =
    findRecord(design, "components", to) !== undefined || findRecord(design, "externalSystems", to) !== undefined;
  if (!isKnown) return refuse("record_missing", `There is nothing named ${to} to connect to.`);
  if (from === to) return refuse("connection_to_itself", "A component needs no connection to itself.");
  const isTaken = design.connections.some(
    (other) => other.id === id || (other.from === from && other.to === to && other.port === port),
  );
  if (isTaken) return refuse("record_exists", `${from} is already connected to ${to} ${port}.`);
  return { ok: true, change: [putStep("connections", connection)] };
}

export function planDisconnect(design: Design, { id }: CommandOf<"disconnect">): Plan {
  const connection = findRecord(design, "connections", id);
  if (connection === undefined) return refuse("record_missing", `There is no connection ${id}.`);
  return { ok: true, change: [dropStep(design, "connections", connection)] };
}

export function planPutExternalSystem(design: Design, { externalSystem }: CommandOf<"putExternalSystem">): Plan {
  if (findRecord(design, "components", externalSystem.id) !== undefined) {
    return refuse("name_taken", `${externalSystem.id} is the name of a component.`);
  }
  const existing = findRecord(design, "externalSystems", externalSystem.id);
  if (existing === undefined) return { ok: true, change: [putStep("externalSystems", externalSystem)] };
  return { ok: true, change: setStep("externalSystems", existing, externalSystem) };
}

export function planRemoveExternalSystem(design: Design, { id }: CommandOf<"removeExternalSystem">): Plan {
  const externalSystem = findRecord(design, "externalSystems", id);
  if (externalSystem === undefined) return refuse("record_missing", `There is no external system ${id}.`);
  const connected = design.connections.filter(({ to }) => to === id);
  return planInSequence(design, [
    ...connected.map(
      (connection) => (current: Design) => planDisconnect(current, { type: "disconnect", id: connection.id }),
    ),
    (current) => ({ ok: true, change: [dropStep(current, "externalSystems", externalSystem)] }),
  ]);
}
