import { run } from "@/lib/cli/run";

// npm runs scripts in the package's folder; paths are meant from where the person is.
const isNpmScript = process.env.npm_lifecycle_event === "chartroom";
const cwd = (isNpmScript ? process.env.INIT_CWD : undefined) ?? process.cwd();

// A reader that closes early, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = run(process.argv.slice(2), {
  cwd,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
