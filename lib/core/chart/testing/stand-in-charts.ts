import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import { writeArchive } from "@/lib/core/archive/write-archive";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { STAND_IN_POSTGRESQL } from "@/lib/core/chart/testing/stand-in-postgresql";
import { STAND_IN_QDRANT } from "@/lib/core/chart/testing/stand-in-qdrant";
import { STAND_IN_REDIS } from "@/lib/core/chart/testing/stand-in-redis";
import { STAND_IN_TEMPORAL } from "@/lib/core/chart/testing/stand-in-temporal";
import { invariant } from "@/lib/core/invariant";

const STAND_INS: Record<string, ChartFile[]> = {
  postgresql: STAND_IN_POSTGRESQL,
  redis: STAND_IN_REDIS,
  qdrant: STAND_IN_QDRANT,
  temporal: STAND_IN_TEMPORAL,
};

/**
 * Small charts of our own in place of the catalogue's: they give their objects the names, ports, secret keys and
 * values keys of the charts the catalogue pins, and nothing else. By digest, as `buildChart` takes them.
 */
export function standInArchives(): ReadonlyMap<string, ChartArchive> {
  const archives = Object.entries(STAND_INS).map(([name, files]) => {
    const read = readChartArchive(writeArchive(name, files));
    invariant(read.ok, `the stand-in for ${name} is a sound package`);
    return read.archive;
  });
  return new Map(archives.map((archive) => [archive.digest, archive]));
}
