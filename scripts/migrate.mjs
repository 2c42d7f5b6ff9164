import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import pg from "pg";
import { createSchemaEngine, NO_FILTERS } from "./schema-engine.mjs";

const PRISMA_DIR = fileURLToPath(new URL("../prisma", import.meta.url));
/** Any number that nothing else in the database uses: two starts at the same moment apply migrations one after the other. */
const LOCK_KEY = 7_243_001;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Applies the migrations that the database does not have yet, in order of their names.
 *
 * @param {string} databaseUrl
 * @param {string} [migrationsDir]
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {Error} one sentence: the address is broken, the database cannot be reached, or which migration failed and why
 */
export async function applyMigrations(databaseUrl, migrationsDir = path.join(PRISMA_DIR, "migrations")) {
  const lock = await connect(databaseUrl);
  let close = async () => {};
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
    const schemaFile = path.join(PRISMA_DIR, "schema.prisma");
    const created = await createSchemaEngine([[schemaFile, await readFile(schemaFile, "utf8")]], databaseUrl);
    const { engine } = created;
    close = created.close;
    const migrationsList = await readMigrations(migrationsDir);
    await forgetUnfinished(lock, engine);
    const { appliedMigrationNames } = await engine.applyMigrations({ filters: NO_FILTERS, migrationsList });
    return appliedMigrationNames;
  } catch (error) {
    throw new Error(describeFailure(error));
  } finally {
    await close().catch(() => {});
    await lock.end().catch(() => {});
  }
}

/** Folders below the migrations folder, oldest first, as the engine wants them. */
async function readMigrations(migrationsDir) {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = "migration_lock.toml";
  const content = await readFile(path.join(migrationsDir, lockfile), "utf8");
  return {
    baseDir: migrationsDir,
    lockfile: { path: lockfile, content },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

async function connect(databaseUrl) {
  let url;
  try {
    url = new URL(databaseUrl);
  } catch {
    url = null;
  }
  if (url?.protocol !== "postgresql:" && url?.protocol !== "postgres:") {
    throw new Error("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    const place = `${url.hostname}:${url.port || 5432}${url.pathname}`;
    throw new Error(`The database at ${place} cannot be used: ${error.message || error.code}. Check DATABASE_URL.`);
  }
  return client;
}

/**
 * PostgreSQL runs a migration's SQL as one transaction, so one that failed or was killed has left nothing behind. It is
 * marked as rolled back, as `prisma migrate resolve --rolled-back` would, and tried again.
 */
async function forgetUnfinished(client, engine) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!tables[0].exists) return;
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  for (const row of rows) await engine.markMigrationRolledBack({ migrationName: row.migration_name });
}

/** The engine's message is the reason on its second line and then a trace, which names the migration. */
function describeFailure(error) {
  const [first = "", ...rest] = String(error.message ?? error).split("\n");
  const name = /migration_name="([^"]+)"/.exec(rest.join("\n"))?.[1];
  if (!name) return `Migrations could not be applied: ${first}`;
  const reason = rest
    .slice(
      0,
      rest.findIndex((line) => /^\s*\d+: /.test(line)),
    )
    .join(" ");
  return `Migration ${name} failed and changed nothing: ${reason || first}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const applied = await applyMigrations(process.env.DATABASE_URL ?? "");
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
