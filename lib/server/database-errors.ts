import "server-only";

/** PostgreSQL: class 08 connection, 53300 too many connections, 57P01-57P03 shut down, crashed, starting up. */
const SERVER_CODES = /^(08...|53300|57P0[1-5])$/;
const SOCKET_CODES =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Prisma: unreachable, timed out, closed by the server, no free connection in time. */
const PRISMA_CODES = /^(P1001|P1002|P1008|P1017|P2024|P2037)$/;
const ADAPTER_KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
/** What node-postgres throws without a code. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|server closed the connection/i;

/**
 * True if the database could not be reached or went away. A write that ended so may or may not have happened.
 * Looks through the wrappings of Prisma and of its adapter.
 */
export function isConnectionFailure(error: unknown): boolean {
  return someCause(error, (cause) => {
    const codes = [cause.code, cause.errorCode, cause.originalCode].filter((code) => typeof code === "string");
    return (
      codes.some((code) => SERVER_CODES.test(code) || SOCKET_CODES.test(code) || PRISMA_CODES.test(code)) ||
      (typeof cause.kind === "string" && ADAPTER_KINDS.test(cause.kind)) ||
      (typeof cause.message === "string" && MESSAGES.test(cause.message))
    );
  });
}

/** True if a row with the same unique key was there already. */
export function isUniqueViolation(error: unknown): boolean {
  return someCause(
    error,
    (cause) => cause.code === "P2002" || cause.originalCode === "23505" || cause.code === "23505",
  );
}

function someCause(error: unknown, test: (cause: Record<string, unknown>) => boolean): boolean {
  const waiting: unknown[] = [error];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next) || seen.size > 20) continue;
    seen.add(next);
    // message and code of an Error are not enumerable, so they are read by name.
    const cause = next as Record<string, unknown>;
    if (test(cause)) return true;
    waiting.push(cause.cause, cause.meta, cause.driverAdapterError, cause.error);
  }
  return false;
}
