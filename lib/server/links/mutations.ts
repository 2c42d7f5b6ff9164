import "server-only";
import { randomUUID } from "node:crypto";
import { MAX_LINKS_PER_DESIGN } from "@/lib/api/limits";
import type { CreateLinkRequest, CreateLinkResponse } from "@/lib/api/links";
import { AppError } from "@/lib/server/app-error";
import { db } from "@/lib/server/db";
import { idParameter, requireOwner } from "@/lib/server/designs/access";
import { readAccess } from "@/lib/server/designs/data";
import { toLinkDto } from "@/lib/server/links/data";
import type { Visitor } from "@/lib/server/sessions/actor";
import { createSecret, hashSecret } from "@/lib/server/sessions/session-cookie";

/** A new link to a design. Its secret is in the answer and nowhere else: only the hash is stored. */
export async function createLink(
  visitor: Visitor,
  designId: string,
  request: CreateLinkRequest,
): Promise<CreateLinkResponse> {
  const access = await readAccess(visitor, designId);
  requireOwner(access);
  if ((request.pinnedRevision ?? 1) > access.revision) {
    throw new AppError("revision_not_found", `This design has no revision ${request.pinnedRevision}.`);
  }
  if ((await db().shareLink.count({ where: { designId: access.id, revokedAt: null } })) >= MAX_LINKS_PER_DESIGN) {
    throw new AppError("too_many_links", `This design has ${MAX_LINKS_PER_DESIGN} links. Revoke one to make room.`);
  }
  const secret = createSecret();
  const now = new Date();
  const { expiresInSeconds } = request;
  const link = await db().shareLink.create({
    data: {
      id: randomUUID(),
      designId: access.id,
      role: request.role,
      secretHash: new Uint8Array(hashSecret(secret)),
      pinnedRevision: request.pinnedRevision ?? null,
      createdAt: now,
      expiresAt: expiresInSeconds === null ? null : new Date(now.getTime() + expiresInSeconds * 1000),
      createdById: visitor?.id ?? "",
    },
  });
  return { link: toLinkDto(link), secret };
}

/** Ends a link, at once also for browsers that opened it. Revoking it again changes nothing. */
export async function revokeLink(visitor: Visitor, designId: string, linkId: string): Promise<void> {
  const access = await readAccess(visitor, designId);
  requireOwner(access);
  const touched = await db().$executeRaw`
    UPDATE share_link SET revoked_at = coalesce(revoked_at, now())
    WHERE id = ${idParameter(linkId)} AND design_id = ${access.id}::uuid`;
  if (touched === 0) throw new AppError("link_not_found", "This design has no such link.");
}
