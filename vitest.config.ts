import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Far from UTC and off the full hour, so a test that depends on the machine's zone fails everywhere.
process.env.TZ = "Asia/Kathmandu";

const root = import.meta.dirname;

const alias = {
  "@": root,
  // Outside Next's server bundle this package throws on import; its own empty module is the harmless half.
  "server-only": join(root, "node_modules/server-only/empty.js"),
};

const HELM_TESTS = "**/*.helm.test.ts";

function project(name: string, test: object) {
  const setupFiles = [join(root, "scripts/testing/property-seed.ts")];
  return { resolve: { alias }, test: { name, environment: "node", setupFiles, ...test } };
}

export default defineConfig({
  test: {
    projects: [
      project("unit", {
        include: ["{lib/core,lib/api,lib/client,lib/cli,components}/**/*.test.{ts,tsx}"],
        exclude: [HELM_TESTS],
        testTimeout: 30_000,
      }),
      project("architecture", { include: ["scripts/**/*.test.{ts,mjs}"], exclude: [HELM_TESTS] }),
      // Runs the real Helm; see scripts/tools.mjs for where it comes from.
      project("chart", { include: ["lib/**/*.helm.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 }),
      // Runs against a real PostgreSQL that the set-up file starts.
      project("database", {
        include: ["lib/server/**/*.test.ts", "app/**/*.test.ts"],
        globalSetup: ["lib/server/testing/postgres-global-setup.ts"],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});
