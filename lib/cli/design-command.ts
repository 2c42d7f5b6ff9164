import { CliError } from "@/lib/cli/cli-error";
import type { Command } from "@/lib/cli/command";
import { parseArguments } from "@/lib/cli/parse-arguments";
import { findStarter, STARTERS } from "@/lib/core/starters/starters";

export const designCommand: Command = {
  name: "design",
  usage: "design <starter>",
  summary: "print a starter's design as JSON",
  run(args, { out }) {
    const [id = ""] = parseArguments(designCommand, args, { positionals: 1 }).positionals;
    const starter = findStarter(id);
    if (starter === null) {
      const known = STARTERS.map((other) => other.id).join(", ");
      throw new CliError("starter_missing", `there is no starter ${JSON.stringify(id)}; there is ${known}`);
    }
    out(`${JSON.stringify(starter.create(), null, 2)}\n`);
    return 0;
  },
};
