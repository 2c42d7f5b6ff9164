import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. As root its processes run as the system user `postgres`, which is created if it
 * does not exist; as anybody else they run as that person.
 *
 * @returns {Promise<{uid: number, gid: number} | null>} null: run as the current user
 */
export async function postgresUser() {
  if (process.getuid?.() !== 0) return null;
  const existing = await idsOfPostgres();
  if (existing) return existing;
  try {
    await run("groupadd", ["--system", "postgres"]);
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  } catch (error) {
    throw new Error(
      `PostgreSQL cannot run as root and the user "postgres" could not be created (${firstLine(error)}). ` +
        "Run as a normal user, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  const created = await idsOfPostgres();
  if (!created) throw new Error('The system user "postgres" could not be found after creating it.');
  return created;
}

async function idsOfPostgres() {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Refuses a folder that the other user could not reach: every folder above it must let everybody pass through. */
export async function requireTraversable(dir, user) {
  if (!user) return;
  for (let step = path.resolve(dir); ; step = path.dirname(step)) {
    const found = await stat(step).catch(() => null);
    if (found && !mayPassThrough(found, user)) {
      throw new Error(
        `PostgreSQL runs as the user "postgres", which may not enter ${step}. ` +
          `Allow it with "chmod o+x ${step}", run as a normal user, or set DATABASE_URL to a PostgreSQL of your own.`,
      );
    }
    if (step === path.dirname(step)) return;
  }
}

function mayPassThrough({ mode, uid, gid }, user) {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function firstLine(error) {
  return String(error.stderr || error.message)
    .trim()
    .split("\n")[0];
}
