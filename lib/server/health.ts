import "server-only";
import type { HealthDto } from "@/lib/api/health";
import { AppError } from "@/lib/server/app-error";
import { db } from "@/lib/server/db";
import { CHARTROOM_VERSION } from "@/lib/server/version";

const TIMEOUT_MS = 3_000;

/** Asks the database now, without retries, so that a monitor sees each outage. */
export async function readHealth(): Promise<HealthDto> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError("database_unavailable", "The database does not answer.")), TIMEOUT_MS);
  });
  try {
    await Promise.race([db().$queryRaw`SELECT 1 FROM design LIMIT 1`, timeout]);
  } finally {
    clearTimeout(timer);
  }
  return { status: "ok", database: "ok", version: CHARTROOM_VERSION };
}
