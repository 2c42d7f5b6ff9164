import "server-only";
import type { CommandRefusal } from "@/lib/api/errors";
import { MAX_SINGLE_COMMANDS_PER_SAVE } from "@/lib/api/limits";
import { applyCommand } from "@/lib/core/design/apply-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { AppError } from "@/lib/server/app-error";

/** The design after the commands, or a refusal that names the first command it cannot take. */
export function applySave(design: Design, commands: readonly Command[]): Design {
  const count = commands.reduce((sum, command) => sum + (command.type === "batch" ? command.commands.length : 1), 0);
  if (count > MAX_SINGLE_COMMANDS_PER_SAVE) {
    throw new AppError(
      "too_many_commands",
      `One save may hold at most ${MAX_SINGLE_COMMANDS_PER_SAVE} commands, not ${count}.`,
    );
  }
  let current = design;
  for (const [index, command] of commands.entries()) {
    const applied = applyCommand(current, command);
    if (!applied.ok) {
      const details: CommandRefusal = { index, ...applied.refusal };
      throw new AppError("command_refused", applied.refusal.message, details);
    }
    current = applied.design;
  }
  return current;
}
