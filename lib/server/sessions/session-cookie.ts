import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { env } from "@/lib/server/env";

export const SESSION_COOKIE = "chartroom_session";
export const SESSION_LIFETIME_MS = 180 * 24 * 60 * 60 * 1000;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits in base64url, 43 characters. */
export function createSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret. The secret is random, so a plain hash is enough. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** The session token in a Cookie header, or null if there is none that could be one of ours. */
export function readSessionToken(cookieHeader: string | null): string | null {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== SESSION_COOKIE) continue;
    const token = pair.slice(at + 1).trim();
    if (TOKEN.test(token)) return token;
  }
  return null;
}

export function writeSessionCookie(token: string, request: Request): string {
  const maxAge = Math.floor(SESSION_LIFETIME_MS / 1000);
  const secure = isHttps(request) ? "; Secure" : "";
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** Behind a proxy the connection to us is plain; the proxy says how the browser came. */
function isHttps(request: Request): boolean {
  const publicUrl = env().PUBLIC_URL;
  if (publicUrl !== undefined) return publicUrl.startsWith("https:");
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.replace(":", "")) === "https";
}
