import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/server/app-error";
import { db } from "@/lib/server/db";

export interface RateLimit {
  /** What is counted, e.g. `open-link`. */
  name: string;
  attempts: number;
  windowSeconds: number;
}

/** Callers share this many counters for each name: the table stays small however many ids an attacker makes up. */
const BUCKETS = 4096;

/**
 * Counts one attempt of `caller` and refuses it when there were too many in the window.
 * Counted in the database, so several server processes share the count.
 */
export async function countAttempt(limit: RateLimit, caller: string): Promise<void> {
  const number = createHash("sha256").update(caller).digest().readUInt32BE() % BUCKETS;
  const bucket = `${limit.name}:${number}`;
  const rows = await db().$queryRaw<{ attempts: number; waitSeconds: number }[]>`
    INSERT INTO rate_limit AS r (bucket, window_start, attempts) VALUES (${bucket}, now(), 1)
    ON CONFLICT (bucket) DO UPDATE SET
      attempts = CASE WHEN r.window_start < now() - make_interval(secs => ${limit.windowSeconds}::float8) THEN 1 ELSE r.attempts + 1 END,
      window_start = CASE WHEN r.window_start < now() - make_interval(secs => ${limit.windowSeconds}::float8) THEN now() ELSE r.window_start END
    RETURNING attempts, ceil(extract(epoch FROM window_start - now()) + ${limit.windowSeconds}::float8)::int AS "waitSeconds"`;
  const { attempts, waitSeconds } = rows[0] ?? { attempts: 0, waitSeconds: 1 };
  if (attempts <= limit.attempts) return;
  throw new AppError("rate_limited", "Too many attempts. Wait a minute and try again.", undefined, {
    "Retry-After": String(Math.max(1, waitSeconds)),
  });
}
