// What scripts/architecture.test.ts checks, as functions from the repository's files to sentences about what is wrong.
import { existsSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path/posix";
import { isInside, isPackage, isTestFile, layerOf, PACKAGE_HOMES } from "./layers.mjs";
import { importsOf, listFiles, readText } from "./source-files.mjs";
import { repositoryRoot } from "./state-folder.mjs";

const SOURCE = [".ts", ".tsx"];
const MAX_LINES = 400;
const TOP_FOLDERS = ["app", "components", "lib", "prisma", "public", "e2e", "docs", "scripts"];
/** Packages every test may use. */
const TEST_PACKAGES = ["vitest", "fast-check", "@playwright/test", "@axe-core/playwright"];

const sourceFiles = () => listFiles(SOURCE).filter((path) => path.includes("/"));

/** The file of ours a specifier names (without its ending), or null when it names a package. */
function resolveOurs(file, specifier) {
  if (specifier.startsWith("@/")) return normalize(specifier.slice(2));
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return null;
}

const isNodeModule = (specifier) => specifier.startsWith("node:") || builtinModules.includes(specifier);

/** Imports between folders that the table does not allow, and files no row of the table covers. */
export function layerViolations() {
  return sourceFiles().flatMap((file) => {
    const layer = layerOf(file);
    if (!layer) return [`${file}: its folder has no row in scripts/layers.mjs`];
    return importsOf(readText(file)).flatMap(({ specifier }) => {
      const target = resolveOurs(file, specifier);
      if (target === null || !target.includes("/")) return [];
      if (isInside(target, layer.folder) || layer.mayImport.some((folder) => isInside(target, folder))) return [];
      if (isTestFile(file) && isInside(target, "scripts")) return [];
      return [`${file} imports ${specifier}: ${layer.folder} may not (scripts/layers.mjs)`];
    });
  });
}

/** Packages and Node modules used where the tables do not allow them. */
export function packageViolations() {
  return sourceFiles().flatMap((file) => {
    const layer = layerOf(file);
    if (!layer || isTestFile(file)) return [];
    return importsOf(readText(file)).flatMap(({ specifier }) => {
      if (resolveOurs(file, specifier) !== null) return [];
      if (isNodeModule(specifier))
        return layer.node ? [] : [`${file} imports ${specifier}: it also runs in the browser`];
      const home = PACKAGE_HOMES.find((row) => row.packages.some((entry) => isPackage(specifier, entry)));
      if (home && !home.folders.some((folder) => isInside(file, folder))) {
        return [`${file} imports ${specifier}: ${home.why}`];
      }
      if (layer.packages && !layer.packages.some((entry) => isPackage(specifier, entry))) {
        return [`${file} imports ${specifier}: ${layer.folder} may use only ${layer.packages.join(", ")}`];
      }
      return [];
    });
  });
}

/** Test packages in production files. */
export function testPackageViolations() {
  return sourceFiles()
    .filter((file) => !isTestFile(file) && !isInside(file, "e2e") && !isInside(file, "scripts/bench"))
    .flatMap((file) =>
      importsOf(readText(file))
        .filter(({ specifier }) => TEST_PACKAGES.some((entry) => isPackage(specifier, entry)))
        .map(({ specifier }) => `${file} imports ${specifier}, which only tests may`),
    );
}

/** Circles of imports that exist when the program runs (imports of types do not). */
export function importCycles() {
  const files = new Set(sourceFiles());
  const targetsOf = new Map();
  for (const file of files) {
    const targets = importsOf(readText(file))
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ specifier }) => resolveOurs(file, specifier))
      .filter((target) => target !== null)
      .map((target) => [target, ...SOURCE.map((ending) => target + ending)].find((path) => files.has(path)))
      .filter((target) => target !== undefined);
    targetsOf.set(file, targets);
  }
  return findCycles(targetsOf);
}

function findCycles(targetsOf) {
  const cycles = [];
  const done = new Set();
  const visit = (file, trail) => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      cycles.push([...trail.slice(at), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const target of targetsOf.get(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targetsOf.keys()) visit(file, []);
  return cycles;
}

/** Server actions, files that only re-export others, clock and randomness in the core, files too long to read. */
export function styleViolations() {
  const ofSources = sourceFiles().flatMap((file) => {
    const text = readText(file);
    const found = [];
    if (/^\s*["']use server["']/m.test(text)) found.push(`${file}: no server actions, one JSON transport`);
    if (/(^|\/)index\.tsx?$/.test(file)) found.push(`${file}: no index files, import the file that has it`);
    if (isInside(file, "lib/core") && !isTestFile(file) && /\bMath\.random\(|\bnew Date\(|\bDate\.now\(/.test(text)) {
      found.push(`${file}: lib/core has no clock and no randomness`);
    }
    return found;
  });
  const tooLong = listFiles([...SOURCE, ".mjs"]).flatMap((file) => {
    const lines = readText(file).split("\n").length;
    return lines > MAX_LINES ? [`${file} has ${lines} lines, more than ${MAX_LINES}: split it`] : [];
  });
  return [...ofSources, ...tooLong];
}

/** Files of lib/server the browser could import by mistake, because they do not say that they are the server's. */
export function unmarkedServerFiles() {
  return sourceFiles()
    .filter((file) => isInside(file, "lib/server") && !isTestFile(file))
    .filter((file) => !readText(file).startsWith('import "server-only";'))
    .map((file) => `${file}: its first line must be import "server-only"`);
}

/** Paths of ours that documents and lint messages name but that do not exist; machine paths anywhere. */
export function brokenPaths() {
  const documents = [...listFiles([".md"]), "biome.json", "scripts/layers.mjs"];
  const missing = documents.flatMap((file) =>
    pathsIn(readText(file), file.endsWith(".md"))
      .filter(
        (path) => !existsSync(join(repositoryRoot, path)) && !existsSync(join(repositoryRoot, dirname(file), path)),
      )
      .map((path) => `${file} names ${path}, which does not exist`),
  );
  const machine = listFiles([".md", ".ts", ".tsx", ".mjs", ".json", ".css", ".prisma"])
    .filter((file) => file !== "package-lock.json" && file !== "scripts/architecture-rules.mjs")
    .filter(
      (file) =>
        /(^|[\s"'`(=])\/work\//m.test(readText(file)) || (file.endsWith(".md") && /\/tmp\//.test(readText(file))),
    )
    .map((file) => `${file} names a folder of one machine`);
  return [...missing, ...machine];
}

/** In documents: what stands in backticks. Elsewhere: anything that looks like a file of ours with an ending. */
function pathsIn(text, isDocument) {
  const top = TOP_FOLDERS.join("|");
  const pattern = isDocument
    ? new RegExp(`\`((?:${top})/[^\`\\s<>*{}\\[\\]]*)\``, "g")
    : new RegExp(`\\b((?:${top})/[\\w./-]+\\.(?:mjs|tsx?|md))\\b`, "g");
  const prose = isDocument ? text.replace(/^```[\s\S]*?^```/gm, "") : text;
  return [...prose.matchAll(pattern)].map((match) => match[1].replace(/[:#].*$/, "").replace(/\/$/, ""));
}
