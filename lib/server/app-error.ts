import "server-only";
import { ERROR_STATUS, type ErrorCode } from "@/lib/api/error-codes";

/** A request that is wrong or refused. The route wrapper turns it into the error envelope; nothing else of it is logged as a fault. */
export class AppError extends Error {
  override name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
