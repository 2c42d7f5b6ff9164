import type { ChartDependency } from "@/lib/core/chart/chart-dependencies";
import { fetchCommands } from "@/lib/core/chart/fetch-commands";
import { baseValuesTable } from "@/lib/core/chart/root/base-values-table";
import { configObjectsOf, isInfrastructure, isServiceComponent, switchText } from "@/lib/core/chart/root/root-chart";
import { pathText } from "@/lib/core/chart/values-expression";
import type { Design, Profile } from "@/lib/core/design/design";

/** README.md of the umbrella chart. */
export function rootReadme(design: Design, missing: readonly ChartDependency[]): string {
  const { chart } = design;
  const sections = [
    `# ${chart.name}`,
    chart.description,
    ...partsSection(design),
    ...dependencySection(design, missing),
    ...installSection(design),
    ...profileSection(design),
    ...secretSection(design),
    ...addressSection(design),
    ...upgradeSection(design),
    ...valuesSection(design),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function bash(...lines: string[]): string {
  return ["```bash", ...lines, "```"].join("\n");
}

function partsSection(design: Design): string[] {
  if (design.components.length === 0) return [];
  const rows = design.components.map((component) => {
    const { title, description } = component;
    const source = isInfrastructure(component)
      ? component.spec.provider === "none"
        ? "outside this chart"
        : `${component.spec.dependency?.name ?? ""} ${lockedVersion(design, component.id) ?? component.spec.dependency?.version ?? ""}`
      : `${component.chartName} ${design.chart.version}`;
    return `| ${cell(title)} | ${cell(description)} | ${cell(source)} | \`${switchText(component)}\` |`;
  });
  return ["## Parts", ["| Part | What it is | Chart | Switch |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function lockedVersion({ locks }: Design, id: string): string | undefined {
  return locks.find((lock) => lock.id === id)?.version;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function dependencySection(design: Design, missing: readonly ChartDependency[]): string[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join(", ");
  return [
    "## Dependencies",
    `The packages of ${names} are not in this folder. Fetch them once, at the versions in Chart.lock:`,
    bash(...fetchCommands(design, ".")),
    `Helm does not render ${design.chart.name} before that.`,
  ];
}

function installSection(design: Design): string[] {
  const { name } = design.chart;
  return [
    "## Install",
    bash(
      `helm upgrade --install ${name} . \\`,
      `  --namespace ${name} --create-namespace${hasSecrets(design) ? " \\" : ""}`,
      ...(hasSecrets(design) ? ["  -f production-secrets.yaml"] : []),
    ),
    ...(hasSecrets(design)
      ? ["`production-secrets.yaml` holds the secrets below and stays outside version control."]
      : []),
  ];
}

function hasSecrets(design: Design): boolean {
  return configObjectsOf(design, "Secret").length > 0;
}

function profileSection({ profiles }: Design): string[] {
  if (profiles.length === 0) return [];
  return [
    "## Profiles",
    "`values.yaml` is the base; a profile changes what differs.",
    ...profiles.flatMap((profile) => [`${profile.name}: ${profile.description}`, installProfile(profile)]),
  ];
}

function installProfile({ id, target }: Profile): string {
  return bash(
    `helm upgrade --install ${target.release} . -f values-${id}.yaml \\`,
    `  --namespace ${target.namespace} --create-namespace`,
  );
}

function secretSection(design: Design): string[] {
  return configObjectsOf(design, "Secret").flatMap((object) => {
    const rows = object.entries.map(({ key, source, description }) => {
      const remote = source.from === "secret" ? `\`${source.remoteProperty}\`` : "";
      const isRequired = source.from === "secret" && source.required;
      return `| \`${key}\` | \`${pathText(source.path)}\` | ${remote} | ${isRequired ? "yes" : "no"} | ${cell(description)} |`;
    });
    const first = object.entries.find(({ source }) => source.from === "secret" && source.required);
    const example = first === undefined ? "" : pathText(first.source.path);
    return [
      "## Secrets",
      `No secret has a default. The Secret's name is at \`${pathText(object.namePath)}\`.`,
      [
        "| Key | Values path | Property in a store | Required | What it is |",
        "| --- | --- | --- | --- | --- |",
        ...rows,
      ].join("\n"),
      "Pass them at install time:",
      bash(`helm upgrade --install ${design.chart.name} . --set-string ${example}="$PASSWORD"`),
      `Or set \`${pathText(object.createPath)}=false\` and provide a Secret with these keys and that name.`,
      ...(object.externalSecret === undefined
        ? []
        : [
            `Or let External Secrets Operator make it: \`${pathText(object.createPath)}=false\` and ` +
              "`externalSecrets.enabled=true`. The store at `externalSecrets.secretStoreRef` must have an entry named by " +
              "`externalSecrets.remoteKey` with every property of the table.",
          ]),
    ];
  });
}

function addressSection({ components }: Design): string[] {
  const infrastructure = components.filter(isInfrastructure);
  if (infrastructure.length === 0) return [];
  const rows = infrastructure.map((component) => {
    const { spec, title } = component;
    const whenOff =
      spec.addressWhenOff === "required" || spec.provider === "none"
        ? "an address is required"
        : "clients keep looking for the name it has in this release";
    return `| ${cell(title)} | \`${pathText(spec.addressPath)}\` | ${whenOff} |`;
  });
  return [
    "## Using what already runs",
    "Switch a part off and set its address to use one outside this release. An empty address means the one in it.",
    ["| Part | Address | Off and no address |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}

function upgradeSection({ chart, configObjects }: Design): string[] {
  return [
    "## Upgrade and uninstall",
    bash(`helm upgrade ${chart.name} . --reset-then-reuse-values`, `helm uninstall ${chart.name}`),
    ...(configObjects.length === 0
      ? []
      : [
          "Pods read the shared configuration when they start. After a change of it alone, restart them; the notes Helm prints name the command.",
        ]),
    "Volumes of databases stay after an uninstall; delete them by hand when their data is no longer needed.",
  ];
}

function valuesSection(design: Design): string[] {
  const charts = design.components
    .filter(isServiceComponent)
    .map(({ chartName }) => `\`charts/${chartName}/README.md\``);
  return [
    "## Values",
    "What `values.yaml` sets. A profile may set any of it otherwise.",
    ...(charts.length === 0 ? [] : [`Every other key of an application, with its default: ${charts.join(", ")}.`]),
    baseValuesTable(design),
  ];
}
