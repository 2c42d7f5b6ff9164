import "server-only";
import { AppError } from "@/lib/server/app-error";
import { env } from "@/lib/server/env";

/**
 * Refuses a write that a page of another site sent with our cookie. Browsers say where a request comes from in
 * Sec-Fetch-Site, older ones in Origin; programs that are no browsers say nothing and carry no cookie by accident.
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = request.headers.get("origin");
  if (site === null && (origin === null || isOurs(origin, request))) return;
  throw new AppError("cross_origin", "This request came from a page of another site.");
}

function isOurs(origin: string, request: Request): boolean {
  const publicUrl = env().PUBLIC_URL;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
