import type { Design } from "@/lib/core/design/design";

/** README.md at the top of the repository bundle. */
export function bundleReadme({ chart, installScripts, profiles }: Design): string {
  const scripts = installScripts.map(({ path, profile }) => {
    const name = profiles.find(({ id }) => id === profile)?.name ?? profile;
    return `| \`${path}\` | Installs the chart with the profile ${name} |`;
  });
  return `${[
    `# ${chart.name}`,
    chart.description,
    [
      "| Path | What it is |",
      "| --- | --- |",
      `| \`helm-charts/${chart.name}/\` | The chart; its README says how to install it |`,
      ...scripts,
      "| `chartroom.json` | The design the chart was built from |",
    ].join("\n"),
    "Do not edit generated templates by hand: change the design and build again. Values files are yours.",
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}
