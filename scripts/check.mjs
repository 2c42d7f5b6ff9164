// `npm run check`: types, lint, format, unused code, architecture and unit tests. One line per step, output only of what fails.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { generateDatabaseClient, installDependencies, requireUsableMachine } from "./prepare.mjs";
import { formatSeconds, reportFailure } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

try {
  requireUsableMachine();
  await installDependencies();
  await generateDatabaseClient();
  mkdirSync(stateFolder("reports"), { recursive: true });
  const { CHECK_STEPS } = await import("./steps.mjs");
  for (const step of CHECK_STEPS) await runCheck(step);
} catch (error) {
  reportFailure(error);
}

async function runCheck(step) {
  const startedAt = performance.now();
  let output = "";
  const exec = (args, env = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: repositoryRoot,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
          output += chunk;
        });
      }
      child.on("error", reject);
      child.on("close", resolve);
    });
  const { passed, failed } = await step.run(exec);
  const ok = failed === 0 && passed > 0;
  const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : "";
  if (!ok) {
    process.exitCode = 1;
    console.log(output.trimEnd());
  }
  console.log(`${ok ? "ok    " : "FAILED"} ${step.id} (${formatSeconds(performance.now() - startedAt)}${counts})`);
}
