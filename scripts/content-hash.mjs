import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

/**
 * SHA-256 over names and bytes of files (and of everything below folders), in a stable order.
 * `paths` are relative to the repository; a path that does not exist counts as absent. `ignore` decides by relative path.
 */
export function hashFiles(paths, { ignore = () => false, extra = [] } = {}) {
  const hash = createHash("sha256");
  for (const text of extra) hash.update(`${text}\0`);
  for (const path of [...paths].sort()) addPath(hash, path, ignore);
  return hash.digest("hex");
}

function addPath(hash, path, ignore) {
  const absolute = join(repositoryRoot, path);
  if (ignore(path) || !existsSync(absolute)) return;
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addPath(hash, `${path}/${name}`, ignore);
    return;
  }
  const bytes = readFileSync(absolute);
  hash.update(`${path}\0${bytes.length}\0`);
  hash.update(bytes);
}

const stampFile = (id) => stateFolder("stamps", id);

/** Whether step `id` last ended well with this hash. */
export function isStamped(id, hash) {
  return existsSync(stampFile(id)) && readFileSync(stampFile(id), "utf8").trim() === hash;
}

/** Remembers that step `id` ended well with this hash. */
export function writeStamp(id, hash) {
  mkdirSync(dirname(stampFile(id)), { recursive: true });
  writeFileSync(stampFile(id), `${hash}\n`);
}

/** Forgets step `id`: called before it starts, so that one cut off is done again. */
export function clearStamp(id) {
  rmSync(stampFile(id), { force: true });
}
