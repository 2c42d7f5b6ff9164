// `npm test`: every check there is, from a fresh clone. The last line is `N passed, N failed`.
// `npm test -- unit chart` runs only the named steps.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { generateDatabaseClient, installDependencies, requireUsableMachine } from "./prepare.mjs";
import { formatSeconds, Hint, reportFailure, say } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

const results = [];

try {
  requireUsableMachine();
  await installDependencies();
  await generateDatabaseClient();
  mkdirSync(stateFolder("reports"), { recursive: true });
  mkdirSync(stateFolder("tmp"), { recursive: true });
  const { TEST_STEPS } = await import("./steps.mjs");
  const { ensureTools } = await import("./tools.mjs");
  const steps = chooseSteps(TEST_STEPS, process.argv.slice(2));
  if (steps.some((step) => step.id === "chart" || step.id === "unit")) {
    await runTestStep({
      id: "tools",
      run: async () => {
        await ensureTools(say).catch((error) => {
          throw new Hint(error.message);
        });
        return { passed: 1, failed: 0 };
      },
    });
  }
  for (const step of steps) await runTestStep(step);
} catch (error) {
  reportFailure(error);
  results.push({ id: "set-up", passed: 0, failed: 1, milliseconds: 0 });
}
printSummary();

function chooseSteps(all, names) {
  const unknown = names.find((name) => !all.some((step) => step.id === name));
  if (unknown) throw new Hint(`no step is called ${unknown}: ${all.map((step) => step.id).join(", ")}`);
  return names.length === 0 ? all : all.filter((step) => names.includes(step.id));
}

async function runTestStep(step) {
  console.log(`\n=== ${step.id}`);
  const startedAt = performance.now();
  const counts = await runOrSkip(step);
  // A step that ran nothing has shown nothing.
  if (counts.passed + counts.failed === 0) {
    counts.failed = 1;
    counts.note = "no test ran";
  }
  results.push({ id: step.id, ...counts, milliseconds: performance.now() - startedAt });
}

async function runOrSkip(step) {
  if (results.some((result) => result.id === step.needs && result.failed > 0)) {
    console.log(`not run, because ${step.needs} failed`);
    return { passed: 0, failed: 1, note: `not run: ${step.needs} failed` };
  }
  return step.run(exec).catch((error) => {
    reportFailure(error);
    return { passed: 0, failed: 1 };
  });
}

function exec(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: repositoryRoot,
      env: { ...process.env, TMPDIR: stateFolder("tmp"), ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const forward = () => child.kill("SIGTERM");
    process.once("SIGTERM", forward);
    child.on("error", reject);
    child.on("close", (code) => {
      process.removeListener("SIGTERM", forward);
      resolve(code);
    });
  });
}

function printSummary() {
  console.log("\nstep            passed  failed  skipped         time");
  for (const result of results) {
    const cells = [
      result.id.padEnd(14),
      String(result.passed).padStart(8),
      String(result.failed).padStart(8),
      String(result.skipped ?? 0).padStart(9),
      formatSeconds(result.milliseconds).padStart(13),
    ];
    console.log(`${cells.join("")}${result.note ? `  ${result.note}` : ""}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
