import type * as z from "zod";
import { type ErrorCode, isErrorCode } from "@/lib/api/error-codes";
import { errorEnvelopeSchema } from "@/lib/api/errors";

/** The server answered and said no. Decide by `code`; `message` is a sentence for the person. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    /** One of the API's codes, or `answer_unreadable`: what came back is not what this version of the page understands. */
    readonly code: ErrorCode | "answer_unreadable",
    message: string,
    readonly status: number,
    readonly requestId: string | null,
    readonly details: unknown,
  ) {
    super(message);
  }
}

/** No answer came: offline, the server is down, or it took too long. Whether the request arrived is not known. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

export interface ApiRequest<T> {
  method?: "GET" | "POST" | "DELETE";
  /** From `apiPaths`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** What a success holds; absent where it holds nothing. */
  response?: z.ZodType<T>;
  signal?: AbortSignal;
}

const TIMEOUT_MS = 30_000;

/**
 * The one way from the browser to the API. Gives the checked body of a success; throws `ApiError` when the server
 * refused, `UnreachableError` when there was no answer, and an `AbortError` when `signal` was aborted.
 */
export async function requestApi<T = void>({
  method = "GET",
  path,
  body,
  response: schema,
  signal,
}: ApiRequest<T>): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError("The server did not answer.", { cause: error });
  }
  const json = parseJson(text);
  if (!response.ok) throw toApiError(response, json);
  if (schema === undefined) return undefined as T;
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw unreadable(response, parsed.error);
  return parsed.data;
}

function toApiError(response: Response, json: unknown): ApiError | UnreachableError {
  const envelope = errorEnvelopeSchema.safeParse(json);
  if (envelope.success && isErrorCode(envelope.data.error.code)) {
    const { code, message, requestId, details } = envelope.data.error;
    return new ApiError(code, message, response.status, requestId, details);
  }
  // A proxy in between, or a server that is starting: nobody who knows the design has answered.
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    return new UnreachableError("The server is not ready.");
  }
  return unreadable(response, envelope.success ? envelope.data.error : envelope.error);
}

function unreadable(response: Response, cause: unknown): ApiError {
  const requestId = response.headers.get("x-request-id");
  const message =
    "The server answered in a way this page does not understand. Reload the page to get its newest version.";
  return new ApiError("answer_unreadable", message, response.status, requestId, cause);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error of `requestApi` as a sentence with the next step. Anything else is a bug of ours and says so. */
export function describeError(error: unknown): string {
  if (error instanceof UnreachableError) return "The server cannot be reached. Check your connection, then try again.";
  if (!(error instanceof ApiError)) return "Something went wrong on this page. Reload it; what was saved is safe.";
  if (error.code === "internal" && error.requestId) return `${error.message} (request ${error.requestId})`;
  return error.message;
}

/** True where trying the same again may help: no answer, or trouble on the server's side. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof UnreachableError || (error instanceof ApiError && error.status >= 500);
}
