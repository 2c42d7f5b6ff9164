import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

/**
 * Gives the test file a database of its own, a copy of the migrated template, and points DATABASE_URL to it.
 * Call it at the top of the file, before anything asks for the database.
 */
export function setUpTestDatabase(): { url: string } {
  const serverUrl = inject("postgresUrl");
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  process.env.LOG_LEVEL ??= "silent";
  beforeAll(() => administer(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${inject("templateDatabase")}"`));
  afterAll(async () => {
    const { db } = await import("@/lib/server/db");
    await db().$disconnect();
    await administer(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
  });
  return { url: url.href };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
