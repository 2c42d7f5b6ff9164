import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { buildChart } from "@/lib/core/chart/build-chart";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";
import { checkDesign } from "@/lib/core/diagnostics/check-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { mergeDiagnostics } from "@/lib/core/diagnostics/merge-diagnostics";

/** What a design comes to: its chart's files and everything the checks have to say. */
export interface DerivedChart {
  files: readonly ChartFile[];
  diagnostics: readonly Diagnostic[];
  /** A fault of ours while building, in words; files and diagnostics are then empty. */
  failure: string | null;
}

/** Packages of third-party charts the browser has at hand. */
const NO_ARCHIVES: ReadonlyMap<string, ChartArchive> = new Map();

/** Builds and checks; takes tens of milliseconds, so it runs in a worker. */
export function deriveChart(design: Design): DerivedChart {
  try {
    const { files, diagnostics } = buildChart(design, NO_ARCHIVES);
    return { files, diagnostics: mergeDiagnostics(checkDesign(design), diagnostics), failure: null };
  } catch (error) {
    console.error(error);
    return {
      files: [],
      diagnostics: [],
      failure: "The chart could not be built from this design. This is a fault of Chartroom; your values are safe.",
    };
  }
}

/** The files again, with those that did not change as the very same objects, so that what shows them stays still. */
export function keepSameFiles(before: readonly ChartFile[], after: readonly ChartFile[]): readonly ChartFile[] {
  const known = new Map(before.map((file) => [file.path, file]));
  const kept = after.map((file) => {
    const same = known.get(file.path);
    return same !== undefined && isSameContent(same.content, file.content) ? same : file;
  });
  const isSame = kept.length === before.length && kept.every((file, index) => file === before[index]);
  return isSame ? before : kept;
}

function isSameContent(left: ChartFile["content"], right: ChartFile["content"]): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
