import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { shop } from "@/lib/core/diagnostics/testing/shop";
import { STARTERS } from "@/lib/core/starters/starters";
import { withFolder } from "@/lib/core/testing/run-helm";

const root = dirname(dirname(import.meta.dirname));

/** The command line as a process of its own, the way `npm run -s chartroom` starts it. */
function chartroom(cwd: string, ...args: string[]) {
  const { npm_lifecycle_event: _npm, ...env } = process.env;
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const main = join(root, "lib/cli/main.ts");
  return spawnSync(process.execPath, [tsx, "--tsconfig", join(root, "tsconfig.json"), main, ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
}

describe("lib/cli/main.ts as a process", () => {
  it("prints to stdout and exits with 0", () => {
    expect(chartroom(root, "starters")).toMatchObject({
      status: 0,
      stdout: STARTERS.map(({ id }) => `${id}\n`).join(""),
      stderr: "",
    });
  });

  it("exits with 1 for a design with errors, and 2 for a wrong command line", () =>
    withFolder((folder) => {
      writeFileSync(join(folder, "design.json"), JSON.stringify(shop((design) => (design.values += "bogus: 1\n"))));
      expect(chartroom(folder, "check", "design.json")).toMatchObject({ status: 1, stderr: "" });
      expect(chartroom(folder, "chek")).toMatchObject({ status: 2, stdout: "" });
    }));

  it("builds into a folder relative to where it is run", () =>
    withFolder((folder) => {
      const { status } = chartroom(folder, "build", STARTERS[0]!.id, "--out", "dist");
      expect(status).toBe(0);
      expect(readdirSync(join(folder, "dist"))).toHaveLength(2);
    }));
});
