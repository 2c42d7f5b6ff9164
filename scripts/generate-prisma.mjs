import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Generates the typed database client into lib/server/generated/prisma. `prisma generate` insists on a native schema
 * engine although it does not run it, and would download one; any existing file in its place will do.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
const cli = path.join(path.dirname(manifest), "build", "index.js");
const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [cli, "generate", "--config", path.join(root, "prisma", "prisma.config.ts")],
  {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
if (error || status !== 0) {
  console.error(`The database client could not be generated.\n${error?.message ?? `${stdout}${stderr}`}`);
  process.exitCode = 1;
}
