/** What a command writes to and reads from, so that tests can look. */
export interface CommandContext {
  /** Folder that relative paths start from. */
  cwd: string;
  out(text: string): void;
  err(text: string): void;
}

/** One command of the command line. `run` returns the exit code; bad input is a `CliError`. */
export interface Command {
  name: string;
  usage: string;
  summary: string;
  run(args: readonly string[], context: CommandContext): number;
}
