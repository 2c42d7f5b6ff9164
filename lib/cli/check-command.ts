import type { Command } from "@/lib/cli/command";
import { formatDiagnostic } from "@/lib/cli/format-diagnostic";
import { loadDesign } from "@/lib/cli/load-design";
import { parseArguments } from "@/lib/cli/parse-arguments";
import { buildChart } from "@/lib/core/chart/build-chart";
import { checkDesign } from "@/lib/core/diagnostics/check-design";
import { mergeDiagnostics } from "@/lib/core/diagnostics/merge-diagnostics";

export const checkCommand: Command = {
  name: "check",
  usage: "check <starter | design.json>",
  summary: "say what is wrong with a design; exit code 1 if there are errors",
  run(args, { cwd, out }) {
    const [source = ""] = parseArguments(checkCommand, args, { positionals: 1 }).positionals;
    const design = loadDesign(source, cwd);
    // A design is checked without packages; which of them an export lacks is for `build` to say.
    const built = buildChart(design, new Map()).diagnostics.filter(({ code }) => code !== "dependency_not_vendored");
    const diagnostics = mergeDiagnostics(checkDesign(design), built);
    for (const diagnostic of diagnostics) out(`${formatDiagnostic(design, diagnostic)}\n`);
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
    out(`${count(errors, "error")}, ${count(warnings, "warning")}\n`);
    return errors === 0 ? 0 : 1;
  },
};

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
