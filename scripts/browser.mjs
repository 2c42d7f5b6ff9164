// Finds a real Chromium for the end-to-end tests and the browser bench.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Hint } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser to launch: PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH, else Playwright's own, else one of the system,
 * else the one inside the npm package @sparticuz/chromium (Linux x64; unpacked once).
 * Returns `{executablePath, args}` for Playwright's launch options. Throws a Hint when there is none that runs.
 */
export async function findBrowser() {
  // As root Chromium refuses to start with its sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const { chromium } = await import("@playwright/test");
  const given = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (given) {
    if (!existsSync(given)) throw new Hint(`PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH names ${given}, which does not exist`);
    return { executablePath: given, args };
  }
  const installed = [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args };
  return { executablePath: await unpackBrowser(), args: [...args, "--no-sandbox"] };
}

async function unpackBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Hint("no Chromium was found: run `npx playwright install chromium`");
  }
  const manifest = JSON.parse(
    readFileSync(join(repositoryRoot, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  const folder = stateFolder("tmp", `chromium-${manifest.version}`);
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) {
    const partial = `${folder}.${process.pid}.new`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    const before = process.env.TMPDIR;
    // The package unpacks into the folder for temporary files, wherever that is.
    process.env.TMPDIR = partial;
    try {
      const { default: packed } = await import("@sparticuz/chromium");
      await packed.executablePath();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  await requireRunnable(executablePath);
  return executablePath;
}

async function requireRunnable(executablePath) {
  try {
    await promisify(execFile)(executablePath, ["--version"]);
  } catch (error) {
    const library = /loading shared libraries: (\S+?):/.exec(error.stderr ?? "")?.[1];
    throw new Hint(
      library
        ? `Chromium needs the system library ${library}: on Debian and Ubuntu, apt-get install libnss3 brings it`
        : `Chromium does not run here (${error.message.split("\n")[0]}): install one, or name it in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH`,
    );
  }
}
