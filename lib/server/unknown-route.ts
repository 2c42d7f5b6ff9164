import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/server/app-error";
import { toErrorResponse } from "@/lib/server/error-response";

/** The answer to an address the API does not have. */
export async function unknownRoute(): Promise<Response> {
  const requestId = randomUUID();
  const error = new AppError(
    "not_found",
    "The API has nothing at this address. /api/openapi.json lists what there is.",
  );
  const response = toErrorResponse(error, requestId);
  response.headers.set("x-request-id", requestId);
  response.headers.set("cache-control", "private, no-store");
  return response;
}
