import type { Command } from "@/lib/cli/command";
import { parseArguments } from "@/lib/cli/parse-arguments";
import { STARTERS } from "@/lib/core/starters/starters";

export const startersCommand: Command = {
  name: "starters",
  usage: "starters",
  summary: "list the platforms to start from, one id per line",
  run(args, { out }) {
    parseArguments(startersCommand, args, { positionals: 0 });
    for (const { id } of STARTERS) out(`${id}\n`);
    return 0;
  },
};
