import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { databaseUrl } from "@/lib/server/testing/postgres-global-setup";
import { applyMigrations } from "@/scripts/migrate.mjs";

const prismaDir = path.resolve(import.meta.dirname, "../../../prisma");
const migrationsDir = path.join(prismaDir, "migrations");
const serverUrl = inject("postgresUrl");
const name = `test_migrate_${process.pid}`;
const url = databaseUrl(serverUrl, name);
let ownDir: string;

async function query(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function addMigration(folder: string, sql: string): Promise<void> {
  await mkdir(path.join(ownDir, folder), { recursive: true });
  await writeFile(path.join(ownDir, folder, "migration.sql"), sql);
}

beforeEach(async () => {
  await query(serverUrl, `CREATE DATABASE ${name}`);
  ownDir = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await cp(migrationsDir, ownDir, { recursive: true });
});

afterEach(async () => {
  await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(ownDir, { recursive: true, force: true });
});

describe("applyMigrations", () => {
  it("brings an empty database up to date, once, also when two start at the same moment", async () => {
    const names = (await readdir(migrationsDir, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
    const results = await Promise.all([applyMigrations(url), applyMigrations(url)]);
    expect(results.sort((left, right) => left.length - right.length)).toEqual([[], names]);
    expect(await applyMigrations(url)).toEqual([]);
    expect(await query(url, "SELECT count(*)::int AS n FROM design")).toEqual([{ n: 0 }]);
  });

  it("names the migration that failed; nothing of it stays, and it is applied once it is repaired", async () => {
    await addMigration("9998_broken", "CREATE TABLE half_done (id int); ALTER TABLE no_such_table ADD COLUMN x int;");
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(applyMigrations(url, ownDir)).rejects.toThrow(
        /^Migration 9998_broken failed and changed nothing: \S/,
      );
      expect(await query(url, "SELECT to_regclass('half_done') AS half")).toEqual([{ half: null }]);
    }
    const repaired = "-- now; really\nCREATE TABLE half_done (id int); DO $$ BEGIN PERFORM 1; PERFORM 2; END $$;";
    await addMigration("9998_broken", repaired);
    expect(await applyMigrations(url, ownDir)).toEqual(["9998_broken"]);
  });

  it("goes on after it was killed in the middle of a migration", async () => {
    await applyMigrations(url);
    await query(
      url,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ('killed', 'x', '9999_later', now())",
    );
    await addMigration("9999_later", "CREATE TABLE later (id int);");
    expect(await applyMigrations(url, ownDir)).toEqual(["9999_later"]);
  });

  it.each([
    ["", "DATABASE_URL must look like postgresql://"],
    ["mysql://user@host/db", "DATABASE_URL must look like postgresql://"],
    ["postgresql://user:hunter2@127.0.0.1:1/none", "The database at 127.0.0.1:1/none cannot be used: "],
    [databaseUrl(serverUrl, "no_such_database"), 'database "no_such_database" does not exist'],
  ])("says in one line what is wrong with %j, without the password", async (broken, expected) => {
    const error = await applyMigrations(broken).catch((reason: Error) => reason);
    const { message } = error as Error;
    expect(message).toContain(expected);
    expect(message).not.toMatch(/\n|hunter2/);
  });
});

describe("the newest migration", () => {
  it("leads to the schema the client is generated from: otherwise run npm run db:migration", async () => {
    const newest =
      (await readdir(migrationsDir))
        .filter((entry) => /^\d/.test(entry))
        .sort()
        .at(-1) ?? "";
    const snapshot = await readFile(path.join(migrationsDir, newest, "schema.prisma"), "utf8");
    expect(await readFile(path.join(prismaDir, "schema.prisma"), "utf8")).toBe(snapshot);
  });
});
