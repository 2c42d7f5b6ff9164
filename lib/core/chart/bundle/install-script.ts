import type { ChartFile } from "@/lib/core/chart/chart-file";
import { fetchCommands } from "@/lib/core/chart/fetch-commands";
import { joinLines } from "@/lib/core/chart/join-lines";
import type { Design, InstallScript } from "@/lib/core/design/design";
import { formatValuePath } from "@/lib/core/values/value-path";

/**
 * A shell script that makes the Secrets a profile expects, from variables in a file, and installs the chart with that
 * profile. It holds no values and no templates of its own.
 */
export function installScriptFile(script: InstallScript, design: Design): ChartFile {
  const profile = design.profiles.find(({ id }) => id === script.profile);
  const release = profile?.target.release ?? design.chart.name;
  const settings = script.secrets.flatMap(({ name, valuesPath }) =>
    valuesPath === undefined ? [] : `  --set ${quote(`${formatValuePath(valuesPath)}=${name}`)} \\`,
  );
  const copied = script.values.flatMap(({ variable, paths }) =>
    paths.map((path) => `  --set-literal ${quote(formatValuePath(path))}="$${variable}" \\`),
  );
  const content = joinLines(
    `#!/usr/bin/env bash
# Installs ${design.chart.name} with the profile ${script.profile}. Secrets come from ${script.envFile}, values from the chart.
set -euo pipefail

SCRIPT_DIR="$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd)"
CHART_DIR="$SCRIPT_DIR/${pathToChart(script.path, design.chart.name)}"
ENV_FILE="$SCRIPT_DIR/${script.envFile}"

if [[ ! -f "$ENV_FILE" ]]; then
  echo "Missing $ENV_FILE: it must set the variables this script uses." >&2
  exit 1
fi
# shellcheck source=/dev/null
source "$ENV_FILE"
NAMESPACE="\${${script.namespaceVariable}:?is not set in $ENV_FILE}"`,
    ...checkedVariables(script),
    `
kubectl create namespace "$NAMESPACE" --dry-run=client -o yaml | kubectl apply -f -`,
    ...script.secrets.map(
      ({ name, entries }) => `
kubectl create secret generic ${name} \\
${entries.map(({ key, variable }) => `  --from-literal=${key}="$${variable}" \\`).join("\n")}
  --namespace "$NAMESPACE" --dry-run=client -o yaml | kubectl apply -f -`,
    ),
    dependencyStep(design),
    `
helm upgrade --install ${release} "$CHART_DIR" \\
  -f "$CHART_DIR/values-${script.profile}.yaml" \\
  --namespace "$NAMESPACE" \\`,
    ...settings,
    ...copied,
    `  --timeout ${script.timeout} --wait`,
  );
  return { path: script.path, content };
}

/** Stops with the name of a variable the file does not set. */
function checkedVariables({ secrets, values }: InstallScript): string[] {
  const names = [
    ...secrets.flatMap(({ entries }) => entries.map(({ variable }) => variable)),
    ...values.map(({ variable }) => variable),
  ];
  return [...new Set(names)].map((name) => `: "\${${name}:?is not set in $ENV_FILE}"`);
}

/** Fetches what the chart depends on, unless it is there already. */
function dependencyStep(design: Design): string | null {
  const hasDependencies = design.components.some(
    ({ spec }) => spec.kind === "infrastructure" && spec.provider === "chart" && spec.dependency !== undefined,
  );
  if (!hasDependencies) return null;
  return `
if ! compgen -G "$CHART_DIR/charts/*.tgz" > /dev/null; then
${fetchCommands(design, '"$CHART_DIR"')
  .map((command) => `  ${command}`)
  .join("\n")}
fi`;
}

function pathToChart(scriptPath: string, chartName: string): string {
  const depth = scriptPath.split("/").length - 1;
  return `${"../".repeat(depth)}helm-charts/${chartName}`;
}

function quote(text: string): string {
  return /^[\w@%+=:,./[\]-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
