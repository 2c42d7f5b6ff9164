import { buildCommand } from "@/lib/cli/build-command";
import { checkCommand } from "@/lib/cli/check-command";
import { CliError } from "@/lib/cli/cli-error";
import type { Command, CommandContext } from "@/lib/cli/command";
import { designCommand } from "@/lib/cli/design-command";
import { startersCommand } from "@/lib/cli/starters-command";

const COMMANDS: readonly Command[] = [startersCommand, designCommand, buildCommand, checkCommand];

/** Runs one command line and returns its exit code: 0 done, 1 the design has errors, 2 the command line is wrong. */
export function run(argv: readonly string[], context: CommandContext): number {
  const [name, ...args] = argv;
  if (name === "--help" || name === "-h" || name === "help") {
    context.out(help());
    return 0;
  }
  try {
    if (name === undefined) throw new CliError("usage", "no command; try --help");
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command === undefined) {
      const known = COMMANDS.map((candidate) => candidate.name).join(", ");
      throw new CliError("usage", `there is no command ${JSON.stringify(name)}; there is ${known}`);
    }
    if (args.includes("--help") || args.includes("-h")) {
      context.out(`Usage: chartroom ${command.usage}\n\n${command.summary}\n`);
      return 0;
    }
    return command.run(args, context);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    context.err(`chartroom: ${printable(error.message)} [${error.code}]\n`);
    return error.exitCode;
  }
}

function help(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, summary }) => `  chartroom ${usage.padEnd(width)}  ${summary}`);
  return `Builds and checks Helm charts from Chartroom designs.\n\nUsage:\n${lines.join("\n")}\n`;
}

/** One line without characters that could play with a terminal: messages quote what others wrote. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
