import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { OpenLinkRequest, OpenLinkResponse } from "@/lib/api/links";
import { AppError } from "@/lib/server/app-error";
import { db, readDb } from "@/lib/server/db";
import { idParameter } from "@/lib/server/designs/access";
import { readAccess } from "@/lib/server/designs/data";
import type { Actor } from "@/lib/server/sessions/actor";
import { hashSecret } from "@/lib/server/sessions/session-cookie";

/** Compared with when there is no link, so that an unknown one takes the same steps as a wrong secret. */
const NOBODYS_HASH = randomBytes(32);

interface LinkRow {
  id: string;
  designId: string;
  secretHash: Uint8Array;
  isUsable: boolean;
}

/** A link whose secret was shown. Only `verifyLink` makes these. */
export interface VerifiedLink {
  readonly id: string;
  readonly designId: string;
}

/**
 * The link, if the secret is right and it still works. Unknown, revoked and expired links, links of deleted designs and
 * wrong secrets are refused alike: nobody can find out which links there are.
 */
export async function verifyLink(request: OpenLinkRequest): Promise<VerifiedLink> {
  const rows = await readDb(
    (client) => client.$queryRaw<LinkRow[]>`
      SELECT l.id, l.design_id AS "designId", l.secret_hash AS "secretHash",
        l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now()) AND d.deleted_at IS NULL AS "isUsable"
      FROM share_link l JOIN design d ON d.id = l.design_id
      WHERE l.id = ${idParameter(request.linkId)}`,
  );
  const link = rows[0];
  const isRight = timingSafeEqual(hashSecret(request.secret), link?.secretHash ?? NOBODYS_HASH);
  if (link === undefined || !isRight || !link.isUsable) {
    throw new AppError(
      "link_not_found",
      "This link does not work: it may have expired or been revoked. Ask for a new one.",
    );
  }
  return { id: link.id, designId: link.designId };
}

/** Binds the link to the actor's browser. From now on each of its requests is checked against the link as it is then. */
export async function grantLink(actor: Actor, link: VerifiedLink): Promise<OpenLinkResponse> {
  await db().$executeRaw`
    WITH granted AS (
      INSERT INTO link_grant (link_id, session_id) VALUES (${link.id}::uuid, ${actor.sessionId}::uuid)
      ON CONFLICT (session_id, link_id) DO NOTHING
    )
    UPDATE share_link SET uses = uses + 1, last_used_at = now() WHERE id = ${link.id}::uuid`;
  // The owner who tries their own link stays the owner.
  const access = await readAccess(actor, link.designId);
  return { designId: link.designId, role: access.role };
}
