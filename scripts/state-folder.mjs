// Everything the scripts keep between runs lives in .chartroom/ (git-ignored): tools, the database, stamps, reports.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Absolute path below the state folder; creates nothing. */
export function stateFolder(...parts) {
  return join(repositoryRoot, ".chartroom", ...parts);
}
