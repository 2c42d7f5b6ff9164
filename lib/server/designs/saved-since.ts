import "server-only";
import type { SavedSinceDto } from "@/lib/api/designs";
import type { DesignConflict } from "@/lib/api/errors";
import { readDb } from "@/lib/server/db";
import { readAccess } from "@/lib/server/designs/data";
import type { Visitor } from "@/lib/server/sessions/actor";

const MAX_REVISIONS = 1000;
const MAX_COMMANDS_BYTES = 8 * 1024 * 1024;

interface Row {
  revision: number;
  commands: string;
  authorName: string;
  createdAt: Date;
}

/**
 * What was saved after `base` up to `head`, oldest first; null if that is too much to send along.
 * The caller has checked the access to the design.
 */
export async function readSavedSince(designId: string, base: number, head: number): Promise<DesignConflict | null> {
  if (head - base > MAX_REVISIONS) return null;
  const [size] = await readDb(
    (client) => client.$queryRaw<{ bytes: number }[]>`
      SELECT coalesce(sum(octet_length(commands::text)), 0)::float8 AS bytes FROM revision
      WHERE design_id = ${designId}::uuid AND revision > ${base}::int AND revision <= ${head}::int`,
  );
  if ((size?.bytes ?? 0) > MAX_COMMANDS_BYTES) return null;
  const rows = await readDb(
    (client) => client.$queryRaw<Row[]>`
      SELECT r.revision, r.commands::text AS commands, actor.display_name AS "authorName", r.created_at AS "createdAt"
      FROM revision r JOIN actor ON actor.id = r.actor_id
      WHERE r.design_id = ${designId}::uuid AND r.revision > ${base}::int AND r.revision <= ${head}::int
      ORDER BY r.revision`,
  );
  const since = rows.map(({ revision, commands, authorName, createdAt }) => ({
    revision,
    commands: JSON.parse(commands),
    authorName,
    at: createdAt.toISOString(),
  }));
  return { revision: head, since };
}

/** The newest revision a visitor may see and, for those who may see the history, what was saved since the one they have. */
export async function readSavedSinceFor(visitor: Visitor, designId: string, base: number): Promise<SavedSinceDto> {
  const access = await readAccess(visitor, designId);
  if (access.role === "viewer") return { revision: access.pinnedRevision ?? access.revision, since: null };
  if (base >= access.revision) return { revision: access.revision, since: [] };
  return (await readSavedSince(access.id, base, access.revision)) ?? { revision: access.revision, since: null };
}
