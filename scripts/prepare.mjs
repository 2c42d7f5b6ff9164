// The set-up steps shared by start, dev, check and test. Each is skipped when its inputs have not changed.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearStamp, hashFiles, isStamped, writeStamp } from "./content-hash.mjs";
import { Hint, runStep } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";
import { compressStaticFiles } from "./static-files.mjs";

const OLDEST_NODE = [20, 19];

const GENERATED_CLIENT = "lib/server/generated/prisma";

const BUILD_INPUTS = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "scripts/static-files.mjs",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

const onlyForTests = (path) => /\.test\.tsx?$|\/testing$|\/testdata$|\.md$/.test(path) || path === GENERATED_CLIENT;

/** Refuses a Node that is too old and a checkout that cannot be written. */
export function requireUsableMachine() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Hint(
      `Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${process.versions.node}: get it from https://nodejs.org`,
    );
  }
  const probe = stateFolder(`write-test-${process.pid}`);
  try {
    mkdirSync(stateFolder(), { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Hint(
      `${stateFolder()} cannot be written (${error.code}): make ${repositoryRoot} writable for this user, or clone it elsewhere`,
    );
  }
}

/** Installs exactly what package-lock.json pins, without running packages' own scripts. */
export async function installDependencies({ signal } = {}) {
  const hash = hashFiles(["package-lock.json"], {
    extra: [process.platform, process.arch, process.versions.modules],
  });
  if (isStamped("install", hash) && existsSync(join(repositoryRoot, "node_modules/.package-lock.json"))) return;
  clearStamp("install");
  const npmCli = process.env.npm_execpath;
  const npm = npmCli?.endsWith("js") ? { command: process.execPath, args: [npmCli] } : { command: "npm", args: [] };
  await runStep({
    id: "install",
    title: "Installing dependencies",
    note: "about a minute",
    command: npm.command,
    args: [...npm.args, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    // Tests and the build need the development packages, whatever the shell's NODE_ENV says.
    env: { NODE_ENV: "development" },
    signal,
  });
  writeStamp("install", hash);
}

/** Generates the typed database client from prisma/schema.prisma. */
export async function generateDatabaseClient({ signal } = {}) {
  const hash = hashFiles(["prisma/schema.prisma", "prisma/prisma.config.ts", "package-lock.json"]);
  if (isStamped("generate", hash) && existsSync(join(repositoryRoot, GENERATED_CLIENT))) return;
  clearStamp("generate");
  await runStep({
    id: "generate",
    title: "Generating the database client",
    command: process.execPath,
    args: [join(repositoryRoot, "scripts/generate-prisma.mjs")],
    signal,
  });
  writeStamp("generate", hash);
}

/** Makes the production build in .next/. */
export async function buildApplication({ signal } = {}) {
  const hash = hashFiles(BUILD_INPUTS, { ignore: onlyForTests, extra: [process.versions.node] });
  if (isStamped("build", hash) && existsSync(join(repositoryRoot, ".next/BUILD_ID"))) return;
  clearStamp("build");
  await runStep({
    id: "build",
    title: "Building the application",
    note: "about half a minute",
    command: process.execPath,
    args: [join(repositoryRoot, "node_modules/next/dist/bin/next"), "build"],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    signal,
  });
  await compressStaticFiles();
  writeStamp("build", hash);
}
