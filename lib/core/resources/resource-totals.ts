import type { ResourceKey, ResourceRow } from "@/lib/core/resources/resource-rows";

/** Milli-cores for CPU, bytes for memory and storage, over all pods. */
export type ResourceSum = Record<ResourceKey, bigint> & { pods: number };

export interface ResourceTotals {
  /** With every part that scales at its fewest pods, and at its most. */
  min: ResourceSum;
  max: ResourceSum;
  /** How many rows that run have no such amount; the sums count them as nothing. */
  unset: Record<ResourceKey, number>;
}

const RESOURCE_KEYS: readonly ResourceKey[] = ["cpuRequest", "cpuLimit", "memoryRequest", "memoryLimit", "storage"];

/** What the enabled rows need together: each amount times its pods, every pod with its own volume. */
export function resourceTotals(rows: readonly ResourceRow[]): ResourceTotals {
  const totals: ResourceTotals = {
    min: emptySum(),
    max: emptySum(),
    unset: { cpuRequest: 0, cpuLimit: 0, memoryRequest: 0, memoryLimit: 0, storage: 0 },
  };
  for (const row of rows) {
    if (!row.enabled) continue;
    totals.min.pods += row.replicas.min;
    totals.max.pods += row.replicas.max;
    for (const key of RESOURCE_KEYS) {
      const cell = row.cells[key];
      if (cell === null) continue;
      if (cell.amount === null) {
        if (row.replicas.max > 0) totals.unset[key] += 1;
        continue;
      }
      totals.min[key] += cell.amount * BigInt(row.replicas.min);
      totals.max[key] += cell.amount * BigInt(row.replicas.max);
    }
  }
  return totals;
}

function emptySum(): ResourceSum {
  return { pods: 0, cpuRequest: 0n, cpuLimit: 0n, memoryRequest: 0n, memoryLimit: 0n, storage: 0n };
}
