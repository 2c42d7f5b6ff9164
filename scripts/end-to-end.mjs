// Runs Playwright against what `npm start` serves: the production build with a database of its own.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countPlaywright } from "./count-tests.mjs";
import { Hint } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

const READY = /Chartroom is ready at (\S+)/;
const STOP_TIMEOUT_MS = 30_000;

/** The end-to-end step: starts the server on a free port, runs the tests, and counts a server that does not stop well as a failure. */
export async function runEndToEnd(exec) {
  const report = stateFolder("reports", "end-to-end.json");
  rmSync(report, { force: true });
  const server = await startForTests("e2e");
  const run = exec(["node_modules/@playwright/test/cli.js", "test"], {
    E2E_BASE_URL: server.url,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const code = await run.catch(() => 1);
  const counts = countPlaywright(report, code);
  const exitCode = await server.stop();
  if (exitCode === 0) return { ...counts, passed: counts.passed + 1 };
  console.error(`npm start did not stop well: exit code ${exitCode}`);
  return { ...counts, failed: counts.failed + 1 };
}

/**
 * Starts scripts/start.mjs on a free port with an empty database in .chartroom/<name>/.
 * Resolves once it is ready; `stop()` ends it as Ctrl-C would and resolves to its exit code (null: it had to be killed).
 */
export async function startForTests(name) {
  const folder = stateFolder(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "warn",
    CHARTROOM_DATA: join(folder, "postgres"),
  };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [join(repositoryRoot, "scripts/start.mjs")], {
    cwd: repositoryRoot,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const url = await new Promise((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
      const ready = READY.exec(output);
      if (ready) resolve(ready[1]);
    });
    child.once("error", reject);
    child.once("close", (code) => reject(new Hint(`the server ended with ${code} before it was ready`)));
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
      const code = await ended;
      clearTimeout(force);
      return code;
    },
  };
}
