import { COLLECTIONS, type Design } from "@/lib/core/design/design";

/** The first thing wrong between records that each look right on their own; `null` if nothing is. */
export function findReferenceProblem(design: Design): string | null {
  for (const collection of COLLECTIONS) {
    const twice = findTwice(design[collection].map(({ id }) => id));
    if (twice !== null) return `${collection} has two records with the id ${twice}.`;
  }
  const keyTwice = findTwice(design.components.map(({ valuesKey }) => valuesKey));
  if (keyTwice !== null) return `Two components share the values key ${keyTwice}.`;
  const pathTwice = findTwice(design.files.map(({ path }) => path));
  if (pathTwice !== null) return `Two files have the path ${pathTwice}.`;
  return findDangling(design);
}

function findDangling(design: Design): string | null {
  const components = new Set(design.components.map(({ id }) => id));
  const configObjects = new Set(design.configObjects.map(({ id }) => id));
  const externalSystems = new Set(design.externalSystems.map(({ id }) => id));
  for (const { id, from, to } of design.connections) {
    if (!components.has(from)) return `Connection ${id} starts at ${from}, which does not exist.`;
    if (!components.has(to) && !externalSystems.has(to))
      return `Connection ${id} leads to ${to}, which does not exist.`;
  }
  for (const { id, spec } of design.components) {
    if (spec.kind !== "service") continue;
    const unknown = spec.configObjects.find((configObject) => !configObjects.has(configObject));
    if (unknown !== undefined) return `${id} reads ${unknown}, which does not exist.`;
  }
  for (const { id } of design.locks) {
    if (!components.has(id)) return `There is a lock for ${id}, which does not exist.`;
  }
  return null;
}

function findTwice(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}
