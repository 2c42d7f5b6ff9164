import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the server the tests of this run use, as its administrator. */
    postgresUrl: string;
    /** A database with every migration applied, to make others from. Nobody connects to it. */
    templateDatabase: string;
  }
}

const root = path.resolve(import.meta.dirname, "../../..");
const MAX_RUNS_AT_ONCE = 20;

let stop = async () => {};

/** Starts PostgreSQL for one run of the tests. Data of tests may be lost with the machine, so nothing waits for the disk. */
export async function setup(project: TestProject): Promise<void> {
  const postgres = await startOwnPostgres();
  stop = postgres.stop;
  const templateDatabase = `template_${await hashMigrations()}`;
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
    const names = rows.map((row) => row.datname);
    for (const name of names.filter((name) => /^test_/.test(name)))
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    if (!names.includes(templateDatabase)) {
      const building = "template_building";
      await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${building}`);
      await applyMigrations(databaseUrl(postgres.url, building));
      await client.query(`ALTER DATABASE ${building} RENAME TO "${templateDatabase}"`);
    }
  } finally {
    await client.end();
  }
  project.provide("postgresUrl", postgres.url);
  project.provide("templateDatabase", templateDatabase);
}

export async function teardown(): Promise<void> {
  await stop();
}

/** A server that no other run uses: each run stops its server when it ends. */
async function startOwnPostgres() {
  for (let number = 1; number <= MAX_RUNS_AT_ONCE; number++) {
    const dataDir = path.join(root, ".chartroom", `test-postgres-${number}`);
    const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
    const postgres = await startPostgres({ dataDir, settings });
    if (!postgres.isShared) return postgres;
  }
  throw new Error(`${MAX_RUNS_AT_ONCE} test runs are going on at once. Wait for one to end.`);
}

async function hashMigrations(): Promise<string> {
  const dir = path.join(root, "prisma", "migrations");
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith(".sql")).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(path.join(dir, file)));
  return hash.digest("hex").slice(0, 16);
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
