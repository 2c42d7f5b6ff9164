import { leafWords } from "@/components/history/leaf-words";
import { COLLECTIONS, type Collection, type Design } from "@/lib/core/design/design";
import { diffDesigns } from "@/lib/core/design/diff-designs";

export interface ChangeWords {
  kind: "added" | "removed" | "changed";
  /** Distinct among the changes of one comparison. */
  id: string;
  /** What it happened to: "Component Redis". */
  subject: string;
  /** What is different about it, for what stayed. */
  details: string[];
}

const NOUNS: Record<Collection, { one: string; many: string }> = {
  components: { one: "Component", many: "components" },
  connections: { one: "Connection", many: "connections" },
  externalSystems: { one: "External system", many: "external systems" },
  configObjects: { one: "ConfigMap or Secret", many: "ConfigMaps and Secrets" },
  locks: { one: "Locked version of", many: "locked versions" },
  installScripts: { one: "Install script", many: "install scripts" },
  profiles: { one: "Profile", many: "profiles" },
  files: { one: "File", many: "files" },
};

/** What turns `from` into `to` apart from lines of text, in words and in the order a design lists its records. */
export function changeWords(from: Design, to: Design): ChangeWords[] {
  const chart = leafWords(from.chart, to.chart);
  const moved = reordered(from, to);
  return [
    ...(chart.length === 0 ? [] : [{ kind: "changed" as const, id: "chart", subject: "Chart", details: chart }]),
    ...COLLECTIONS.flatMap((collection) => [
      ...recordWords(from, to, collection),
      ...(moved.has(collection) ? [orderWords(collection)] : []),
    ]),
  ];
}

function recordWords(from: Design, to: Design, collection: Collection): ChangeWords[] {
  const old = new Set(from[collection].map(({ id }) => id));
  const goal = new Set(to[collection].map(({ id }) => id));
  return [...new Set([...goal, ...old])].flatMap((id): ChangeWords[] => {
    const about = (design: Design) => ({ id: `${collection} ${id}`, subject: subjectOf(design, collection, id) });
    if (!old.has(id)) return [{ kind: "added", ...about(to), details: [] }];
    if (!goal.has(id)) return [{ kind: "removed", ...about(from), details: [] }];
    const details = leafWords(withoutText(from, collection, id), withoutText(to, collection, id));
    return details.length === 0 ? [] : [{ kind: "changed", ...about(to), details }];
  });
}

/** The collections in which records that stay change places. */
function reordered(from: Design, to: Design): Set<Collection> {
  const steps = diffDesigns(from, to).filter((step) => step.type === "drop");
  return new Set(
    steps
      .filter(({ collection, record }) => to[collection].some(({ id }) => id === record.id))
      .map(({ collection }) => collection),
  );
}

function orderWords(collection: Collection): ChangeWords {
  return { kind: "changed", id: `${collection} order`, subject: `Order of ${NOUNS[collection].many}`, details: [] };
}

/** A record less the texts that are shown line by line. */
function withoutText(design: Design, collection: Collection, id: string): object {
  const record: object = design[collection].find((candidate) => candidate.id === id) ?? {};
  const texts = ["values", "content"];
  return Object.fromEntries(Object.entries(record).filter(([field]) => !texts.includes(field)));
}

function subjectOf(design: Design, collection: Collection, id: string): string {
  const configObject =
    collection === "configObjects" ? design.configObjects.find((object) => object.id === id) : undefined;
  return `${configObject?.kind ?? NOUNS[collection].one} ${nameOf(design, collection, id)}`;
}

function nameOf(design: Design, collection: Collection, id: string): string {
  switch (collection) {
    case "components":
    case "locks":
      return titleOf(design, id);
    case "connections": {
      const connection = design.connections.find((candidate) => candidate.id === id);
      if (connection === undefined) return id;
      return `from ${titleOf(design, connection.from)} to ${titleOf(design, connection.to)}, port ${connection.port}`;
    }
    case "externalSystems":
      return titleOf(design, id);
    case "profiles":
      return design.profiles.find((profile) => profile.id === id)?.name ?? id;
    case "installScripts":
    case "files":
      return design[collection].find((record) => record.id === id)?.path ?? id;
    case "configObjects":
      return id;
  }
}

function titleOf(design: Design, id: string): string {
  const parts = [...design.components, ...design.externalSystems];
  return parts.find((part) => part.id === id)?.title ?? id;
}
