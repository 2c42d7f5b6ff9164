import { describe, expect, it } from "vitest";
import { formatQuantity } from "@/lib/core/resources/quantity";
import { type ComputeKey, type ResourceKey, type ResourceRow, resourceRows } from "@/lib/core/resources/resource-rows";
import { resourceTotals } from "@/lib/core/resources/resource-totals";
import { findStarter } from "@/lib/core/starters/starters";

const design = findStarter("dataspoke")!.create();
const rowsOf = (profileId: string) => resourceRows(design, profileId);

const rowOf = (rows: ResourceRow[], id: string, part = "") =>
  rows.find((row) => row.componentId === id && row.part === part)!;

const amounts = ({ cells }: ResourceRow) =>
  `${cells.cpuRequest.text}/${cells.cpuLimit.text} ${cells.memoryRequest.text}/${cells.memoryLimit.text}`;

/** What the seed counts: every row by its pods, but Temporal's four server processes as one, and no side processes. */
function countedOnce(rows: ResourceRow[], key: ResourceKey): bigint {
  return rows
    .filter(({ enabled, part }) => enabled && part !== "web" && part !== "admintools")
    .reduce(
      (sum, row) => sum + (row.cells[key]?.amount ?? 0n) * BigInt(row.part === "server" ? 1 : row.replicas.min),
      0n,
    );
}

const counted = (profileId: string, key: ComputeKey) =>
  formatQuantity(countedOnce(rowsOf(profileId), key), key.startsWith("cpu") ? "cpu" : "memory");

describe("the DataSpoke starter", () => {
  it.each([
    ["frontend", "", "250m/500m 256Mi/512Mi"],
    ["api", "", "500m/1000m 512Mi/1024Mi"],
    ["workers", "", "500m/1000m 1024Mi/2048Mi"],
    ["postgresql", "", "500m/1000m 1024Mi/2048Mi"],
    ["redis", "master", "250m/500m 256Mi/512Mi"],
    ["redis", "replica", "250m/500m 256Mi/512Mi"],
    ["qdrant", "", "500m/1000m 1024Mi/2048Mi"],
    ["temporal", "server", "500m/1000m 1024Mi/2048Mi"],
  ])("D14 %s %s in production: %s", (id, part, text) => {
    expect(amounts(rowOf(rowsOf("base"), id, part))).toBe(text);
  });

  it("D13 D15 replicas and volumes in production", () => {
    const rows = rowsOf("base");
    for (const id of ["frontend", "api", "workers"]) expect(rowOf(rows, id).replicas.min).toBe(2);
    const volumes = rows.flatMap((row) =>
      row.cells.storage === null ? [] : [[row.componentId, row.cells.storage.text]],
    );
    expect(volumes).toEqual([
      ["postgresql", "50Gi"],
      ["qdrant", "50Gi"],
    ]);
    expect(rowOf(rows, "redis", "master").replicas).toEqual({ min: 1, max: 1 });
    expect(rowOf(rows, "redis", "replica").replicas).toEqual({ min: 1, max: 1 });
  });

  it("D14 the rows add up to 4.5 CPU and 7Gi asked for, 9 CPU and 14Gi at most", () => {
    expect(counted("base", "cpuRequest")).toBe("4.5");
    expect(counted("base", "cpuLimit")).toBe("9");
    expect(counted("base", "memoryRequest")).toBe("7Gi");
    expect(counted("base", "memoryLimit")).toBe("14Gi");
  });

  it("D14 the total counts every pod, Temporal's four server processes too", () => {
    const rows = rowsOf("base");
    const extra = rows
      .filter(({ componentId, enabled }) => enabled && componentId === "temporal")
      .reduce((sum, row) => sum + (row.cells.cpuRequest.amount ?? 0n) * BigInt(row.replicas.min), 0n);
    expect(resourceTotals(rows).min.cpuRequest).toBe(4500n - 500n + extra);
    expect(rowOf(rows, "temporal", "server").replicas.min).toBe(4);
  });

  it.each([
    ["postgresql", "", "100m/500m 256Mi/512Mi", "10Gi"],
    ["redis", "master", "50m/250m 128Mi/256Mi", undefined],
    ["qdrant", "", "100m/500m 512Mi/1024Mi", "10Gi"],
    ["temporal", "server", "100m/500m 512Mi/1024Mi", undefined],
  ])("D22 %s %s in dev: %s %s", (id, part, text, storage) => {
    const row = rowOf(rowsOf("dev"), id, part);
    expect(amounts(row)).toBe(text);
    expect(row.cells.storage?.text).toBe(storage);
  });

  it("D21 D22 in dev the apps are off and Redis has no replica", () => {
    const rows = rowsOf("dev");
    expect(rows.filter(({ enabled }) => !enabled).map(({ componentId }) => componentId)).toEqual(
      expect.arrayContaining(["frontend", "api", "workers"]),
    );
    expect(rowOf(rows, "redis", "replica").replicas.max).toBe(0);
  });

  it("D23 in dev the limits add up to 2.8Gi and 1.75 CPU", () => {
    expect(counted("dev", "memoryLimit")).toBe("2.8Gi");
    expect(counted("dev", "cpuLimit")).toBe("1.75");
  });
});
