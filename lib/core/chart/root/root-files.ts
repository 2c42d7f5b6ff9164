import { type ChartDependency, chartDependencies } from "@/lib/core/chart/chart-dependencies";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { writeChartLock } from "@/lib/core/chart/chart-lock";
import { chartYaml } from "@/lib/core/chart/chart-yaml";
import { chartIgnoreFile } from "@/lib/core/chart/helm-ignore-file";
import { licenceFile } from "@/lib/core/chart/licence-file";
import { ciValues } from "@/lib/core/chart/root/ci-values";
import { configMapTemplate, externalSecretTemplate, secretTemplate } from "@/lib/core/chart/root/config-templates";
import { EXTRA_OBJECTS_TEMPLATE } from "@/lib/core/chart/root/extra-objects";
import { rootHelpersTemplate } from "@/lib/core/chart/root/helpers-tpl";
import { networkPolicyTemplate } from "@/lib/core/chart/root/network-policy";
import { notesTemplate } from "@/lib/core/chart/root/notes-txt";
import { rootReadme } from "@/lib/core/chart/root/readme";
import { configObjectsOf } from "@/lib/core/chart/root/root-chart";
import type { ConfigObject, Design } from "@/lib/core/design/design";
import { formatSchema } from "@/lib/core/schema/format-schema";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";

interface Circumstances {
  /** Ids of profiles whose text cannot be read. */
  leftOut: ReadonlySet<string>;
  /** Dependencies whose packages are not vendored. */
  missing: readonly ChartDependency[];
}

/** The files of the umbrella chart itself. */
export function rootFiles(design: Design, { leftOut, missing }: Circumstances): ChartFile[] {
  const { chart } = design;
  const lock = writeChartLock(design);
  const profiles = design.profiles.filter(({ id }) => !leftOut.has(id));
  return [
    { path: ".helmignore", content: chartIgnoreFile(chart, missing.length === 0) },
    { path: "Chart.yaml", content: chartYaml(chart, chartDependencies(design)) },
    ...(lock === null ? [] : [{ path: "Chart.lock", content: lock }]),
    { path: "LICENSE", content: licenceFile(chart.licence) },
    { path: "README.md", content: rootReadme(design, missing) },
    { path: "values.yaml", content: design.values },
    ...profiles.map(({ id, values }) => ({ path: `values-${id}.yaml`, content: values })),
    { path: "values.schema.json", content: formatSchema(buildValuesSchema(design)) },
    ...["default", ...profiles.map(({ id }) => id)].map((profile) => ({
      path: `ci/${profile}-values.yaml`,
      content: ciValues(design),
    })),
    ...templates(design),
  ];
}

type Structure = Pick<Design, "chart" | "components" | "configObjects" | "externalSystems">;

/** Templates by the list of components they are for: they look at records only, never at values. */
const builtTemplates = new WeakMap<Design["components"], { structure: Structure; files: ChartFile[] }>();

function templates(design: Design): ChartFile[] {
  const known = builtTemplates.get(design.components);
  if (
    known?.structure.chart === design.chart &&
    known.structure.configObjects === design.configObjects &&
    known.structure.externalSystems === design.externalSystems
  ) {
    return known.files;
  }
  const { chart, components, configObjects, externalSystems } = design;
  const files = buildTemplates(design);
  builtTemplates.set(components, { structure: { chart, components, configObjects, externalSystems }, files });
  return files;
}

function buildTemplates(design: Design): ChartFile[] {
  const configMaps = configObjectsOf(design, "ConfigMap");
  const secrets = configObjectsOf(design, "Secret");
  const external = secrets.filter(({ externalSecret }) => externalSecret !== undefined);
  const files = [
    { path: "_helpers.tpl", content: rootHelpersTemplate(design) },
    { path: "NOTES.txt", content: notesTemplate(design) },
    { path: "extraobjects.yaml", content: EXTRA_OBJECTS_TEMPLATE },
    ...perObject("configmap", configMaps, (object) => configMapTemplate(design, object)),
    ...perObject("secrets", secrets, (object) => secretTemplate(design, object)),
    ...perObject("externalsecret", external, (object) => externalSecretTemplate(design, object)),
    ...(design.externalSystems.length === 0
      ? []
      : [{ path: "networkpolicy.yaml", content: networkPolicyTemplate(design) }]),
  ];
  return files.map(({ path, content }) => ({ path: `templates/${path}`, content }));
}

/** One file for each object: `configmap.yaml` if there is one, else `configmap-<id>.yaml`. */
function perObject(
  stem: string,
  objects: readonly ConfigObject[],
  write: (object: ConfigObject) => string,
): ChartFile[] {
  return objects.map((object) => ({
    path: objects.length === 1 ? `${stem}.yaml` : `${stem}-${object.id}.yaml`,
    content: write(object),
  }));
}
