import "server-only";
import type { Role } from "@/lib/api/designs";
import { AppError } from "@/lib/server/app-error";
import { type Sql, sql } from "@/lib/server/db";
import type { Visitor } from "@/lib/server/sessions/actor";

/** What a visitor may do with one design, read together with the data it protects. */
export interface Access {
  role: Role;
  /** Set for a visitor who may see this revision only. */
  pinnedRevision: number | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Of all malformed ids this one is well formed and nobody's, so queries need no second path. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** An id from an address as a query parameter: one that is no id finds nothing. */
export function idParameter(id: string | undefined): Sql {
  return sql`${id !== undefined && UUID.test(id) ? id : NO_ID}::uuid`;
}

/**
 * `FROM` clause over the designs a visitor has access to, as `d`, with columns `a.role` and `a.pinned_revision`.
 * Their own come first; otherwise the best of the links their browser opened that is neither revoked nor expired now.
 */
export function accessibleDesigns(visitor: Visitor): Sql {
  const actorId = idParameter(visitor?.id);
  const sessionId = idParameter(visitor?.sessionId);
  return sql`
    design d
    JOIN workspace w ON w.id = d.workspace_id
    JOIN LATERAL (
      SELECT 'owner' AS role, NULL::int AS pinned_revision, 0 AS rank WHERE w.owner_id = ${actorId}
      UNION ALL
      SELECT l.role, l.pinned_revision, CASE WHEN l.role = 'editor' THEN 1 WHEN l.pinned_revision IS NULL THEN 2 ELSE 3 END
      FROM link_grant g JOIN share_link l ON l.id = g.link_id
      WHERE g.session_id = ${sessionId} AND l.design_id = d.id
        AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now())
      ORDER BY rank, pinned_revision DESC
      LIMIT 1
    ) a ON true`;
}

/** The row, if there is one and its design is not deleted. Somebody else's design and one that never was look alike. */
export function requireFound<Row extends { deletedAt: Date | null }>(row: Row | undefined): Row {
  if (row === undefined)
    throw new AppError("design_not_found", "There is no design here, or it is not shared with you.");
  if (row.deletedAt !== null) throw new AppError("design_deleted", "This design was deleted by its owner.");
  return row;
}

export function requireWriter({ role }: Access): void {
  if (role === "viewer") {
    throw new AppError(
      "read_only",
      "This link lets you look, not change. Duplicate the design to edit a copy of your own.",
    );
  }
}

export function requireOwner({ role }: Access): void {
  if (role !== "owner") throw new AppError("owner_only", "Only the owner of this design can do that.");
}

export function requireHistory({ role }: Access): void {
  if (role === "viewer") throw new AppError("history_hidden", "A link to view shows the design, not its history.");
}

/** The revision a visitor is shown: the one asked for, the pinned one, or null for the newest. */
export function requireRevision(access: Access, asked: number | undefined, head: number): number | null {
  if (access.role !== "viewer") return asked === undefined || asked === head ? null : asked;
  const shown = access.pinnedRevision ?? head;
  if (asked !== undefined && asked !== shown) requireHistory(access);
  return shown === head ? null : shown;
}
