import { parseArgs } from "node:util";
import { CliError } from "@/lib/cli/cli-error";
import type { Command } from "@/lib/cli/command";

export interface Arguments {
  positionals: string[];
  options: Record<string, string>;
}

/**
 * Reads the arguments of a command: exactly `positionals` of them and the named options, each with a value.
 * Whatever else is given is a `CliError` that names it.
 */
export function parseArguments(
  command: Pick<Command, "name" | "usage">,
  args: readonly string[],
  expected: { positionals: number; options?: readonly string[] },
): Arguments {
  const usage = `Usage: chartroom ${command.usage}`;
  const options = Object.fromEntries((expected.options ?? []).map((name) => [name, { type: "string" as const }]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const isUsageError =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!isUsageError) throw error;
    const [firstSentence = ""] = error.message.split(/\.\s/);
    throw new CliError("usage", `${firstSentence.replace(/\.$/, "")}. ${usage}`);
  }
  const { positionals, values } = parsed;
  if (positionals.length < expected.positionals) throw new CliError("usage", `${command.name} needs more. ${usage}`);
  const surplus = positionals[expected.positionals];
  if (surplus !== undefined) throw new CliError("usage", `${JSON.stringify(surplus)} is one too many. ${usage}`);
  const given = Object.entries(values).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { positionals, options: Object.fromEntries(given) };
}
