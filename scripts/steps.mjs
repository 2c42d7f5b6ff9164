// The steps of `npm run check` and `npm test`. Each returns how many checks passed and failed;
// `exec` runs a program of node_modules (or a script) and resolves to its exit code.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countVitest } from "./count-tests.mjs";
import { runEndToEnd } from "./end-to-end.mjs";
import { buildApplication } from "./prepare.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

const BIN = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** Strings of server code that must never reach a script the browser loads. */
const SERVER_ONLY_TRACES = ["PrismaClient", "pg_advisory_lock", "@prisma/adapter-pg"];

const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

function program(...args) {
  return async (exec) => oneCheck((await exec(args)) === 0);
}

async function types(exec) {
  // Writes the types of our routes, which tsconfig.json includes.
  if ((await exec([BIN.next, "typegen"])) !== 0) return oneCheck(false);
  return oneCheck((await exec([BIN.tsc, "--noEmit", "-p", "."])) === 0);
}

function vitest(project) {
  return async (exec) => {
    const report = stateFolder("reports", `${project}.json`);
    rmSync(report, { force: true });
    const code = await exec([
      BIN.vitest,
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    return countVitest(report, code);
  };
}

async function build() {
  await buildApplication();
  const leaks = findServerTraces(join(repositoryRoot, ".next/static"));
  for (const leak of leaks) console.error(`server code reached the browser: ${leak}`);
  return oneCheck(leaks.length === 0);
}

function findServerTraces(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return SERVER_ONLY_TRACES.filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${name}`);
    });
}

/** Quick steps, in the order of what fails soonest. */
export const CHECK_STEPS = [
  { id: "types", run: types },
  { id: "lint", run: program(BIN.biome, "lint", "--error-on-warnings", ".") },
  { id: "format", run: program(BIN.biome, "format", ".") },
  { id: "knip", run: program(BIN.knip) },
  { id: "architecture", run: vitest("architecture") },
  { id: "unit", run: vitest("unit") },
];

/** Everything. A step that `needs` another one is not run when that one failed, which counts as its failure. */
export const TEST_STEPS = [
  ...CHECK_STEPS,
  { id: "database", run: vitest("database") },
  { id: "chart", run: vitest("chart") },
  { id: "build", run: build },
  { id: "end-to-end", needs: "build", run: runEndToEnd },
];
