import type { CatalogEntry } from "@/lib/core/catalog/catalog-entry";
import { POSTGRESQL } from "@/lib/core/catalog/postgresql/postgresql";
import { QDRANT } from "@/lib/core/catalog/qdrant/qdrant";
import { REDIS } from "@/lib/core/catalog/redis/redis";
import { TEMPORAL } from "@/lib/core/catalog/temporal/temporal";

/** Everything that can be added from the catalogue, in the order it is shown. */
export const CATALOG: readonly CatalogEntry[] = [POSTGRESQL, REDIS, QDRANT, TEMPORAL];

/** The entry with this id, or null for one this version does not know. */
export function findEntry(id: string): CatalogEntry | null {
  return CATALOG.find((entry) => entry.id === id) ?? null;
}
