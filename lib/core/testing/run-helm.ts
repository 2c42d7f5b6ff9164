import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { toolPath } from "@/scripts/tools.mjs";

/** The Helm majors every export is held to. */
export const HELM_VERSIONS = ["helm3", "helm4"] as const;
export type HelmVersion = (typeof HELM_VERSIONS)[number];

export interface HelmResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real Helm with a home of its own, so that nothing of the machine's Helm is read or written. */
export function runHelm(version: HelmVersion, args: readonly string[], options: { cwd: string }): HelmResult {
  const home = join(options.cwd, ".helm-home");
  const result = spawnSync(toolPath(version), args, {
    cwd: options.cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      HELM_CACHE_HOME: home,
      HELM_CONFIG_HOME: home,
      HELM_DATA_HOME: home,
      NODE_ENV: "test",
    },
  });
  if (result.error) throw result.error;
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Runs `body` with the path of a new empty folder and takes it away afterwards. */
export function withFolder<T>(body: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chartroom-test-")));
  try {
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes chart files below `folder`. */
export function writeFiles(folder: string, files: readonly ChartFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The bytes of the file at `path` below `folder`. */
export function readFileBytes(folder: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)));
}
