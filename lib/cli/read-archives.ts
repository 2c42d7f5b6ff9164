import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { asFileError, CliError } from "@/lib/cli/cli-error";
import { MAX_PACKAGE_BYTES } from "@/lib/core/archive/archive-limits";
import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { readChartArchive } from "@/lib/core/archive/read-archive";

/** The packages (`*.tgz`) in a folder, by digest. One that is no sound chart is a `CliError` that names it. */
export function readArchives(folder: string, cwd: string): Map<string, ChartArchive> {
  const archives = new Map<string, ChartArchive>();
  for (const name of listPackages(folder, cwd)) {
    const path = join(folder, name);
    let bytes: Uint8Array;
    try {
      const file = resolve(cwd, path);
      if (statSync(file).size > MAX_PACKAGE_BYTES) {
        throw new CliError("archive_too_large", `${path}: larger than ${MAX_PACKAGE_BYTES / 1024 / 1024} MiB`);
      }
      bytes = new Uint8Array(readFileSync(file));
    } catch (error) {
      throw asFileError(error, "read", path);
    }
    const result = readChartArchive(bytes);
    if (!result.ok) throw new CliError(result.refusal.code, `${path}: ${result.refusal.message}`);
    archives.set(result.archive.digest, result.archive);
  }
  return archives;
}

function listPackages(folder: string, cwd: string): string[] {
  try {
    return readdirSync(resolve(cwd, folder))
      .filter((name) => name.endsWith(".tgz"))
      .sort();
  } catch (error) {
    throw asFileError(error, "read", folder);
  }
}
