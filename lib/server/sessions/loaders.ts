import "server-only";
import { cookies } from "next/headers";
import type { Visitor } from "@/lib/server/sessions/actor";
import { readSessionToken, SESSION_COOKIE } from "@/lib/server/sessions/session-cookie";
import { findSession } from "@/lib/server/sessions/session-gate";

/** Who is asking for the page being rendered; null before their first write. */
export async function loadVisitor(): Promise<Visitor> {
  const value = (await cookies()).get(SESSION_COOKIE)?.value;
  const token = value === undefined ? null : readSessionToken(`${SESSION_COOKIE}=${value}`);
  return (await findSession(token))?.actor ?? null;
}
