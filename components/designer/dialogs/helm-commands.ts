import { fetchCommands } from "@/lib/core/chart/fetch-commands";
import type { Design, Profile } from "@/lib/core/design/design";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";

/** The commands that install what is exported, in the order to run them. Every name in them is one Helm accepts, so none is quoted. */
export function helmCommands(design: Design, layer: LayerId, needsDependencies: boolean): string[] {
  const { name, version } = design.chart;
  const profile = design.profiles.find(({ id }) => id === layer);
  const packageName = `${name}-${version}.tgz`;
  if (!needsDependencies) return [installCommand(design, profile, packageName, "")];
  return [
    `tar -xzf ${packageName}`,
    ...fetchCommands(design, name),
    installCommand(design, profile, `./${name}`, `${name}/`),
  ];
}

function installCommand(design: Design, profile: Profile | undefined, chart: string, folder: string): string {
  const release = profile?.target.release ?? design.chart.name;
  const namespace = profile?.target.namespace ?? design.chart.name;
  const parts = [`helm upgrade --install ${release} ${chart}`, `--namespace ${namespace} --create-namespace`];
  if (profile !== undefined) parts.push(`--values ${folder}${valuesFileName(profile.id)}`);
  return parts.join(" \\\n  ");
}

export function valuesFileName(layer: LayerId): string {
  return layer === BASE_LAYER ? "values.yaml" : `values-${layer}.yaml`;
}
