import "server-only";
import type { ErrorEnvelope } from "@/lib/api/errors";
import { AppError } from "@/lib/server/app-error";
import { isConnectionFailure } from "@/lib/server/database-errors";
import { log } from "@/lib/server/log";

/** Any error as the envelope. Only what we ourselves phrased is told; the rest is in the log under the request's id. */
export function toErrorResponse(error: unknown, requestId: string): Response {
  const known = explain(error, requestId);
  const { code, message, details } = known;
  const body: ErrorEnvelope = { error: { code, message, requestId, ...(details === undefined ? {} : { details }) } };
  return Response.json(body, { status: known.status, headers: known.headers });
}

function explain(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (isConnectionFailure(error)) {
    log("error", "database_unavailable", { requestId, error });
    return new AppError(
      "database_unavailable",
      "The database cannot be reached right now. Nothing was lost; try again in a moment.",
      undefined,
      { "Retry-After": "2" },
    );
  }
  log("error", "internal", { requestId, error });
  return new AppError("internal", `Something went wrong on our side. The log has it under ${requestId}.`);
}
