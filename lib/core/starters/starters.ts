import type { Design } from "@/lib/core/design/design";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";

/** A platform to start from. */
export interface Starter {
  id: string;
  title: string;
  /** What is in it, in a sentence or two. */
  summary: string;
  create(): Design;
}

/** Every starter, in the order it is offered. */
export const STARTERS: readonly Starter[] = [
  {
    id: "dataspoke",
    title: "DataSpoke",
    summary:
      "Frontend, API and Temporal workers beside DataHub, with PostgreSQL, Redis, Qdrant and Temporal. " +
      "Production values and a dev profile with the infrastructure only.",
    create: createDataspokeDesign,
  },
];

/** The starter with this id, or null. */
export function findStarter(id: string): Starter | null {
  return STARTERS.find((starter) => starter.id === id) ?? null;
}
