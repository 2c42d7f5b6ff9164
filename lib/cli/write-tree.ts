import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { asFileError, CliError } from "@/lib/cli/cli-error";
import { pathProblem } from "@/lib/core/archive/archive-path";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { invariant } from "@/lib/core/invariant";

/** The annotation in the Chart.yaml of every umbrella chart we write. */
const OURS = /^ {2}chartroom\/generator-version:/m;

/** A chart and the folder below the output folder it goes to. */
export interface ChartTree {
  name: string;
  files: readonly ChartFile[];
}

/**
 * Writes charts, the main one first, to folders below `out`, in place of what an earlier build wrote there. A folder
 * that holds something else is refused before anything is written. The files are made in a new folder that then takes
 * the name, so nothing is ever written through a link, and a build that fails leaves the old folder as it was.
 */
export function writeTrees(out: string, trees: readonly ChartTree[]): void {
  const [main] = trees;
  const isRebuild = main !== undefined && isOurs(join(out, main.name));
  for (const { name } of trees) {
    invariant(!name.includes("/") && pathProblem(name) === null, "a chart's name is one step of a path");
    refuseForeign(join(out, name), isRebuild);
  }
  for (const tree of trees) writeTree(out, tree);
}

function writeTree(out: string, { name, files }: ChartTree): void {
  const target = join(out, name);
  let scratch: string | null = null;
  try {
    scratch = mkdtempSync(join(out, ".chartroom-"));
    for (const { path, content } of files) {
      const problem = pathProblem(path);
      invariant(problem === null, `the path ${path} ${problem}`);
      const file = join(scratch, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: "wx", mode: path.endsWith(".sh") ? 0o755 : 0o644 });
    }
    chmodSync(scratch, 0o755);
    rmSync(target, { recursive: true, force: true });
    renameSync(scratch, target);
    scratch = null;
  } catch (error) {
    throw asFileError(error, "write", target);
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes one file below `out`; one of that name, or a link, is replaced, not followed. */
export function writeOutput(out: string, name: string, bytes: Uint8Array): void {
  invariant(!name.includes("/") && pathProblem(name) === null, "the name of a package is one step of a path");
  const target = join(out, name);
  const scratch = join(out, `.${name}.${process.pid}`);
  try {
    writeFileSync(scratch, bytes, { flag: "wx", mode: 0o644 });
    renameSync(scratch, target);
  } catch (error) {
    throw asFileError(error, "write", target);
  } finally {
    rmSync(scratch, { force: true });
  }
}

function refuseForeign(target: string, isRebuild: boolean): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isSymbolicLink())
    throw new CliError("out_is_link", `${target} is a link; remove it or choose another --out`);
  // Sibling charts carry no mark of their own; they are ours if the chart beside them is.
  const isReplaceable = isRebuild && stat.isDirectory() && existsSync(join(target, "Chart.yaml"));
  if (isReplaceable) return;
  throw new CliError(
    "out_not_ours",
    `${target} exists and is not a chart written by chartroom; remove it or choose another --out`,
  );
}

function isOurs(folder: string): boolean {
  try {
    return lstatSync(folder).isDirectory() && OURS.test(readFileSync(join(folder, "Chart.yaml"), "utf8"));
  } catch (error) {
    // Neither a missing folder nor one without Chart.yaml is ours.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
