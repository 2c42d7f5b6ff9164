import "server-only";
import type { LinkDto, LinkRole } from "@/lib/api/links";
import { readDb } from "@/lib/server/db";
import { requireOwner } from "@/lib/server/designs/access";
import { readAccess } from "@/lib/server/designs/data";
import type { ShareLink } from "@/lib/server/generated/prisma/client";
import type { Visitor } from "@/lib/server/sessions/actor";

/** The links of a design, newest first, with those that no longer work. The owner's only. */
export async function listLinks(visitor: Visitor, designId: string): Promise<LinkDto[]> {
  const access = await readAccess(visitor, designId);
  requireOwner(access);
  const links = await readDb((client) =>
    client.shareLink.findMany({
      where: { designId: access.id },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      omit: { secretHash: true },
    }),
  );
  return links.map(toLinkDto);
}

export function toLinkDto(link: Omit<ShareLink, "secretHash">): LinkDto {
  const isExpired = link.expiresAt !== null && link.expiresAt.getTime() <= Date.now();
  return {
    id: link.id,
    role: link.role as LinkRole,
    status: link.revokedAt !== null ? "revoked" : isExpired ? "expired" : "active",
    pinnedRevision: link.pinnedRevision,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt?.toISOString() ?? null,
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
    uses: link.uses,
  };
}
