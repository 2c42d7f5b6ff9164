import { chartDependencies } from "@/lib/core/chart/chart-dependencies";
import type { Design } from "@/lib/core/design/design";

/**
 * The commands that fetch dependencies at the versions in Chart.lock, on a machine that never heard of their repositories.
 * `helm dependency build` refuses a lock whose HTTP repositories were not added before ("no repository definition");
 * `helm dependency update` needs none, but resolves the ranges anew instead of taking the locked versions.
 */
export function fetchCommands(design: Design, folder: string): string[] {
  const repositories = chartDependencies(design).map(({ repository }) => repository);
  const urls = new Set(repositories.filter((url) => /^https?:/.test(url)));
  return [...[...urls].map((url) => `helm repo add ${repositoryName(url)} ${url}`), `helm dependency build ${folder}`];
}

/** The commands as one line to paste. */
export function fetchCommand(design: Design, folder: string): string {
  return fetchCommands(design, folder).join(" && ");
}

/** A name no other repository has: Helm names repositories per machine, not per chart. */
function repositoryName(url: string): string {
  return url
    .replace(/^https?:\/\//, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
