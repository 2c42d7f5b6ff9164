import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { isConnectionFailure } from "@/lib/server/database-errors";
import { env } from "@/lib/server/env";
import { Prisma, PrismaClient } from "@/lib/server/generated/prisma/client";
import { log } from "@/lib/server/log";

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 20_000;
const READ_RETRY_DELAYS_MS = [50, 250];

/** In development the module is loaded anew after each change; the connections are not. */
const shared = globalThis as { chartroomDatabase?: PrismaClient };

export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** The database. Connects on first use and again by itself after the server was away. */
export function db(): PrismaClient {
  shared.chartroomDatabase ??= createClient();
  return shared.chartroomDatabase;
}

function createClient(): PrismaClient {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "chartroom",
  });
  // Without a listener, a server that ends an idle connection would end this process.
  pool.on("error", (error) => log("warn", "database_connection_lost", { reason: error.message }));
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: (query) => createHash("sha1").update(query.sql).digest("base64url"),
    disposeExternalPool: true,
    onConnectionError: (error) => log("warn", "database_connection_lost", { reason: error.message }),
  });
  return new PrismaClient({ adapter });
}

/**
 * Runs a query that changes nothing, again if the connection broke: after a restart of the database every pooled
 * connection fails once. Never for writes, which may have happened.
 */
export async function readDb<T>(query: (client: PrismaClient) => Promise<T>): Promise<T> {
  for (const delayMs of READ_RETRY_DELAYS_MS) {
    try {
      return await query(db());
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      await sleep(delayMs);
    }
  }
  return query(db());
}
