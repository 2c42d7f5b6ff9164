import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { chartDependencies } from "@/lib/core/chart/chart-dependencies";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { ciValues } from "@/lib/core/chart/root/ci-values";
import type { Design } from "@/lib/core/design/design";
import type { HelmVersion } from "@/lib/core/testing/run-helm";
import { writeFiles } from "@/lib/core/testing/run-helm";
import { toolPath } from "@/scripts/tools.mjs";

export interface BuiltDependencies {
  status: number;
  stderr: string;
  /** Names of the packages in `charts/` afterwards. */
  packages: string[];
  /** Chart.lock afterwards. */
  lock: string;
  /** What `helm template` of release `a` then gives. */
  rendered: string;
}

/**
 * Runs `helm dependency build` on the files of a chart without its vendored packages, and renders what comes out. The
 * chart's repositories are in Helm's own cache, with indexes that lead to a server on this machine: everything else is
 * what a user's Helm does.
 */
export async function buildDependenciesOffline(
  helm: HelmVersion,
  design: Design,
  files: readonly ChartFile[],
  archives: ReadonlyMap<string, ChartArchive>,
): Promise<BuiltDependencies> {
  const packages = new Map(
    [...archives.values()].map((archive) => [`/${archive.name}-${archive.version}.tgz`, archive]),
  );
  const server = createServer((request, response) => {
    const archive = packages.get(request.url ?? "");
    response.writeHead(archive === undefined ? 404 : 200).end(archive?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chartroom-dependencies-")));
  try {
    const { port } = server.address() as AddressInfo;
    writeRepositories(folder, design, archives, `http://127.0.0.1:${port}`);
    const tree = join(folder, "chart");
    writeFiles(
      tree,
      files.filter(({ path }) => !/^charts\/[^/]+\.tgz$/.test(path)),
    );
    const { status, stderr } = await run(helm, ["dependency", "build", "--skip-refresh", tree], folder);
    const values = join(folder, "ci-values.yaml");
    writeFileSync(values, ciValues(design));
    const template = ["template", "a", tree, "-f", values, "--kube-version", "v1.31.0"];
    return {
      status,
      stderr,
      rendered: status === 0 ? (await run(helm, template, folder)).stdout : "",
      packages: readdirSync(join(tree, "charts"))
        .filter((name) => name.endsWith(".tgz"))
        .sort(),
      lock: readFileSync(join(tree, "Chart.lock"), "utf8"),
    };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Helm's list of repositories and its cached index of each, in JSON, which is YAML. */
function writeRepositories(
  folder: string,
  design: Design,
  archives: ReadonlyMap<string, ChartArchive>,
  server: string,
): void {
  const remote = chartDependencies(design).filter(({ repository }) => repository.startsWith("https://"));
  const urls = [...new Set(remote.map(({ repository }) => repository))];
  const cache = join(folder, "repository");
  mkdirSync(cache, { recursive: true });
  urls.forEach((url, index) => {
    const names = new Set(remote.filter(({ repository }) => repository === url).map(({ name }) => name));
    const entries = [...archives.values()]
      .filter(({ name }) => names.has(name))
      .map(({ name, version, bytes }) => [
        name,
        [
          {
            apiVersion: "v2",
            name,
            version,
            urls: [`${server}/${name}-${version}.tgz`],
            digest: createHash("sha256").update(bytes).digest("hex"),
          },
        ],
      ]);
    const content = { apiVersion: "v1", generated: "2026-01-01T00:00:00Z", entries: Object.fromEntries(entries) };
    writeFileSync(join(cache, `repository-${index}-index.yaml`), JSON.stringify(content));
  });
  const repositories = urls.map((url, index) => ({ name: `repository-${index}`, url }));
  writeFileSync(
    join(folder, "repositories.yaml"),
    JSON.stringify({ apiVersion: "", generated: "2026-01-01T00:00:00Z", repositories }),
  );
}

function run(
  helm: HelmVersion,
  args: string[],
  home: string,
): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
    HELM_CACHE_HOME: home,
    NODE_ENV: "test" as const,
  };
  return new Promise((resolve) => {
    // Not spawnSync: this process serves the packages meanwhile.
    execFile(
      toolPath(helm),
      args,
      { cwd: home, env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : 1, stdout, stderr });
      },
    );
  });
}
