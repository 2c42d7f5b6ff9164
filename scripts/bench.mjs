// `npm run bench`: measures speed. `npm run -s bench -- --json FILE` also writes rows {id, value, target, ok};
// further words run only the benches whose id contains one of them. A slow machine is no failure: the exit code is 0.
import { spawnSync } from "node:child_process";
import { generateDatabaseClient, installDependencies, requireUsableMachine } from "./prepare.mjs";
import { reportFailure } from "./report.mjs";
import { repositoryRoot } from "./state-folder.mjs";
import { ensureTool } from "./tools.mjs";

try {
  requireUsableMachine();
  await installDependencies();
  await generateDatabaseClient();
  await ensureTool("helm4");
  const args = ["--import", "tsx", "scripts/bench/run.ts", ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: "inherit" }).status ?? 1;
} catch (error) {
  reportFailure(error);
}
