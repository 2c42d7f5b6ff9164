import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { asFileError, CliError } from "@/lib/cli/cli-error";
import type { Command, CommandContext } from "@/lib/cli/command";
import { formatDiagnostic } from "@/lib/cli/format-diagnostic";
import { loadDesign } from "@/lib/cli/load-design";
import { parseArguments } from "@/lib/cli/parse-arguments";
import { readArchives } from "@/lib/cli/read-archives";
import { type ChartTree, writeOutput, writeTrees } from "@/lib/cli/write-tree";
import { packageChart, packageFileName } from "@/lib/core/archive/package-chart";
import { buildChart, serviceFiles } from "@/lib/core/chart/build-chart";
import { fetchCommand } from "@/lib/core/chart/fetch-commands";
import type { Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";

export const buildCommand: Command = {
  name: "build",
  usage: "build <starter | design.json> --out DIR [--archives DIR]",
  summary: "write the chart to DIR/<name>/ and its package to DIR/<name>-<version>.tgz",
  run(args, context) {
    const { positionals, options } = parseArguments(buildCommand, args, {
      positionals: 1,
      options: ["out", "archives"],
    });
    const out = options.out;
    if (out === undefined || out === "") {
      throw new CliError("usage", `build needs --out DIR. Usage: chartroom ${buildCommand.usage}`);
    }
    const design = loadDesign(positionals[0] ?? "", context.cwd);
    const archives = options.archives === undefined ? new Map() : readArchives(options.archives, context.cwd);
    const { files, diagnostics } = buildChart(design, archives);

    const unreadable = diagnostics.filter(({ code }) => code === "values_unparsable");
    if (unreadable.length > 0) {
      for (const diagnostic of unreadable) context.err(`${formatDiagnostic(design, diagnostic)}\n`);
      return 1;
    }
    const folder = resolve(context.cwd, out);
    makeFolder(folder, out);
    writeTrees(folder, [{ name: design.chart.name, files }, ...siblingTrees(design)]);
    writeOutput(folder, packageFileName(design), packageChart(design, files));
    context.out(`${join(out, design.chart.name)}\n${join(out, packageFileName(design))}\n`);
    report(design, diagnostics, join(out, design.chart.name), context);
    return 0;
  },
};

/** The charts that lie beside the main one, where the platform keeps its sources so. */
function siblingTrees(design: Design): ChartTree[] {
  if (design.chart.subchartSource !== "siblings") return [];
  return design.components
    .filter(({ spec }) => spec.kind === "service")
    .map((component) => ({ name: component.chartName, files: serviceFiles(component, design) }));
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new CliError("file_unusable", `${shown} is not a folder`);
  } catch (error) {
    throw asFileError(error, "write to", shown);
  }
}

/** What is wrong with the chart, and how to fetch what it lacks. */
function report(design: Design, diagnostics: readonly Diagnostic[], folder: string, { err }: CommandContext): void {
  const isMissing = ({ code }: Diagnostic) => code === "dependency_not_vendored";
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "error" && !isMissing(diagnostic)) err(`${formatDiagnostic(design, diagnostic)}\n`);
  }
  const missing = diagnostics.filter(isMissing);
  if (missing.length === 0) return;
  for (const { message } of missing) err(`${message}\n`);
  err(`Fetch ${missing.length === 1 ? "it" : "them"} with: ${fetchCommand(design, shellWord(folder))}\n`);
}

function shellWord(text: string): string {
  return /^[-\w./]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
