import "server-only";
import * as z from "zod";

const envSchema = z.object({
  DATABASE_URL: z
    .string({ error: "is not set: it must be the address of a PostgreSQL database" })
    .regex(/^postgres(ql)?:\/\/\S+$/, "must look like postgresql://user:password@host:5432/database"),
  /** Connections this process may hold open. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** The address people type, if it differs from the one the server sees; decides Secure cookies and the same-origin check. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema>;

let parsed: Env | null = null;

/**
 * The server's settings, read from the environment once.
 * @throws {Error} one message naming every variable that is wrong
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not usable:\n${problems.join("\n")}`);
}
