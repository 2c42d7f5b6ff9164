import "server-only";
import { randomUUID } from "node:crypto";
import { db, readDb } from "@/lib/server/db";
import type { Actor } from "@/lib/server/sessions/actor";
import { createSecret, hashSecret, SESSION_LIFETIME_MS } from "@/lib/server/sessions/session-cookie";

const RENEW_AFTER_MS = 24 * 60 * 60 * 1000;

export interface FoundSession {
  actor: Actor;
  /** True once a day: the expiry moved and the cookie must be sent again. */
  isRenewed: boolean;
}

/** The actor a session token belongs to; null for no token, an unknown one, or one that has expired. */
export async function findSession(token: string | null): Promise<FoundSession | null> {
  if (token === null) return null;
  const now = Date.now();
  const session = await readDb((client) =>
    client.session.findUnique({
      where: { tokenHash: new Uint8Array(hashSecret(token)) },
      include: { actor: { select: { id: true, displayName: true } } },
    }),
  );
  if (session === null || session.expiresAt.getTime() <= now) return null;
  const isRenewed = now - session.lastSeenAt.getTime() > RENEW_AFTER_MS;
  if (isRenewed) {
    await db().session.update({
      where: { id: session.id },
      data: { lastSeenAt: new Date(now), expiresAt: new Date(now + SESSION_LIFETIME_MS) },
    });
  }
  return { actor: mintActor(session.actor.id, session.id, session.actor.displayName), isRenewed };
}

/** Gives a browser an anonymous identity of its own. The token goes into its cookie and is stored nowhere. */
export async function createSession(): Promise<{ actor: Actor; token: string }> {
  const token = createSecret();
  const actorId = randomUUID();
  const sessionId = randomUUID();
  const displayName = `Guest ${actorId.slice(0, 4)}`;
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  await db().actor.create({
    data: {
      id: actorId,
      kind: "anonymous",
      displayName,
      sessions: { create: { id: sessionId, tokenHash: new Uint8Array(hashSecret(token)), expiresAt } },
    },
  });
  return { actor: mintActor(actorId, sessionId, displayName), token };
}

/** The only place an Actor comes from. */
function mintActor(id: string, sessionId: string, displayName: string): Actor {
  return { id, sessionId, displayName } as Actor;
}
