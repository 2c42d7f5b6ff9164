import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { type ChartDependency, dependencyOf } from "@/lib/core/chart/chart-dependencies";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { fetchCommand } from "@/lib/core/chart/fetch-commands";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";

export interface VendoredPackages {
  files: ChartFile[];
  /** Dependencies whose package is not at hand. */
  missing: ChartDependency[];
  diagnostics: Diagnostic[];
}

/** The packages of other charts in `charts/`, as they came, at the versions the design is locked to. */
export function vendoredPackages(design: Design, archives: ReadonlyMap<string, ChartArchive>): VendoredPackages {
  const vendored: VendoredPackages = { files: [], missing: [], diagnostics: [] };
  const paths = new Set<string>();
  for (const component of design.components) {
    if (component.spec.kind !== "infrastructure") continue;
    const dependency = dependencyOf(design, component);
    if (dependency === null) continue;
    const archive = findArchive(design, component, dependency, archives);
    if (archive === null) {
      vendored.missing.push(dependency);
      vendored.diagnostics.push(notVendored(design, component, dependency));
      continue;
    }
    const path = `charts/${archive.name}-${archive.version}.tgz`;
    // Two components may use the same package under different aliases.
    if (!paths.has(path)) vendored.files.push({ path, content: archive.bytes });
    paths.add(path);
  }
  return vendored;
}

function findArchive(
  design: Design,
  component: ChartComponent,
  dependency: ChartDependency,
  archives: ReadonlyMap<string, ChartArchive>,
): ChartArchive | null {
  const lock = design.locks.find(({ id }) => id === component.id);
  if (lock === undefined) return null;
  if (lock.digest !== undefined) return archives.get(lock.digest) ?? null;
  for (const archive of archives.values()) {
    if (archive.name === dependency.name && archive.version === lock.version) return archive;
  }
  return null;
}

function notVendored(design: Design, component: ChartComponent, { name, repository }: ChartDependency): Diagnostic {
  return {
    code: "dependency_not_vendored",
    severity: "warning",
    message: `${component.title} is not in the export: the package of the chart ${name} has not been fetched from ${repository}.`,
    remedy: `Unpack the export and run \`${fetchCommand(design, design.chart.name)}\` before installing.`,
    target: { kind: "record", collection: "components", id: component.id },
  };
}
