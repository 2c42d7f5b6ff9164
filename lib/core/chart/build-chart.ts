import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { chartDiagnostics } from "@/lib/core/chart/chart-diagnostics";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { rootFiles } from "@/lib/core/chart/root/root-files";
import { buildService } from "@/lib/core/chart/service/build-service";
import { serviceChart } from "@/lib/core/chart/service/service-chart";
import { unparsableLayers } from "@/lib/core/chart/unparsable-layers";
import { vendoredPackages } from "@/lib/core/chart/vendored-packages";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { ValuesSchema } from "@/lib/core/schema/json-schema";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";
import { BASE_LAYER } from "@/lib/core/values/value-path";

export interface BuiltChart {
  /** Sorted by path, each path once. */
  files: ChartFile[];
  diagnostics: Diagnostic[];
}

/**
 * The chart of a design: the one list of files that is previewed, checked, packaged and bundled. The same design and
 * packages give the same bytes. `archives` are the vendored packages, by digest; a dependency without one is left out
 * and reported. While the base cannot be read there is no chart; a profile that cannot be read is left out.
 */
export function buildChart(design: Design, archives: ReadonlyMap<string, ChartArchive>): BuiltChart {
  const unparsable = unparsableLayers(design);
  if (unparsable.has(BASE_LAYER)) return { files: [], diagnostics: [...unparsable.values()] };

  const vendored = vendoredPackages(design, archives);
  const files = [
    ...rootFiles(design, { leftOut: new Set(unparsable.keys()), missing: vendored.missing }),
    ...subchartFiles(design),
    ...vendored.files,
  ];
  return {
    files: withOwnFiles(files, design).sort((left, right) => (left.path < right.path ? -1 : 1)),
    diagnostics: [...unparsable.values(), ...vendored.diagnostics, ...chartDiagnostics(design)],
  };
}

function subchartFiles(design: Design): ChartFile[] {
  const folders = design.chart.subchartSource === "subcharts" ? ["charts", "subcharts"] : ["charts"];
  return design.components.flatMap((component) => {
    const files = serviceFiles(component, design);
    return folders.flatMap((folder) =>
      files.map(({ path, content }) => ({ path: `${folder}/${component.chartName}/${path}`, content })),
    );
  });
}

interface BuiltService {
  chart: Design["chart"];
  configObjects: Design["configObjects"];
  parentSchema: ValuesSchema;
  files: ChartFile[];
}

/** Subcharts by the record they are made from: a change of values leaves them as they are. */
const builtServices = new WeakMap<ChartComponent, BuiltService>();

/** The files of an application's subchart below its own folder; none for anything else. */
export function serviceFiles(component: ChartComponent, design: Design): ChartFile[] {
  if (component.spec.kind !== "service") return [];
  const { chart, configObjects } = design;
  const parentSchema = buildValuesSchema(design);
  const known = builtServices.get(component);
  if (known?.chart === chart && known.configObjects === configObjects && known.parentSchema === parentSchema) {
    return known.files;
  }
  const parentKeys = Object.keys(parentSchema.properties);
  const files = buildService(serviceChart(component, component.spec, chart, configObjects), parentKeys);
  builtServices.set(component, { chart, configObjects, parentSchema, files });
  return files;
}

/** The user's own files stand in for a generated one at the same path. */
function withOwnFiles(files: ChartFile[], design: Design): ChartFile[] {
  const own = new Map(design.files.map(({ path, content }) => [path, content]));
  const kept = files.filter(({ path }) => !own.has(path));
  return [...kept, ...[...own].map(([path, content]) => ({ path, content }))];
}
