import "server-only";
import type { DesignDto, DesignSummaryDto, RevisionDto, RevisionListDto } from "@/lib/api/designs";
import { MAX_REVISIONS_PER_PAGE } from "@/lib/api/limits";
import { readDb } from "@/lib/server/db";
import {
  type Access,
  accessibleDesigns,
  idParameter,
  requireFound,
  requireHistory,
  requireRevision,
} from "@/lib/server/designs/access";
import { readRevisionDocument } from "@/lib/server/designs/read-revision";
import { readStoredDocument, summaryColumns } from "@/lib/server/designs/stored-document";
import type { Visitor } from "@/lib/server/sessions/actor";

const LIST_LIMIT = 1000;
const DEFAULT_PAGE = 50;

interface DesignRow extends Access {
  id: string;
  revision: number;
  updatedAt: Date;
  deletedAt: Date | null;
}

type SummaryRow = Omit<DesignSummaryDto, "createdAt" | "updatedAt"> & {
  pinnedRevision: number | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A visitor's own designs and those their browser may open by a link, last changed first. */
export async function listDesigns(visitor: Visitor): Promise<DesignSummaryDto[]> {
  if (visitor === null) return [];
  const rows = await readDb(
    (client) => client.$queryRaw<SummaryRow[]>`
      SELECT d.id, d.name, d.description, d.chart_version AS version, d.revision, a.role,
        a.pinned_revision AS "pinnedRevision", d.component_count AS "componentCount", d.profile_count AS "profileCount",
        d.created_at AS "createdAt", d.updated_at AS "updatedAt"
      FROM ${accessibleDesigns(visitor)}
      WHERE d.deleted_at IS NULL AND d.id IN (
        SELECT own.id FROM design own JOIN workspace mine ON mine.id = own.workspace_id
        WHERE mine.owner_id = ${visitor.id}::uuid
        UNION
        SELECT l.design_id FROM link_grant g JOIN share_link l ON l.id = g.link_id
        WHERE g.session_id = ${visitor.sessionId}::uuid
      )
      ORDER BY d.updated_at DESC, d.id
      LIMIT ${LIST_LIMIT}`,
  );
  return Promise.all(rows.map(summaryOf));
}

/** A link to a fixed revision shows nothing of what came later, its name and size included. */
async function summaryOf({ pinnedRevision, createdAt, updatedAt, ...row }: SummaryRow): Promise<DesignSummaryDto> {
  const summary = { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  if (pinnedRevision === null || pinnedRevision === row.revision) return summary;
  const { chartVersion: version, ...then } = summaryColumns(
    readStoredDocument(await readRevisionDocument(row.id, pinnedRevision)),
  );
  return { ...summary, ...then, version, revision: pinnedRevision };
}

/** What a visitor may do with a design, without reading the document. */
export async function readAccess(visitor: Visitor, designId: string): Promise<DesignRow> {
  const rows = await readDb(
    (client) => client.$queryRaw<DesignRow[]>`
      SELECT d.id, d.revision, d.updated_at AS "updatedAt", d.deleted_at AS "deletedAt", a.role,
        a.pinned_revision AS "pinnedRevision"
      FROM ${accessibleDesigns(visitor)} WHERE d.id = ${idParameter(designId)}`,
  );
  return requireFound(rows[0]);
}

/** A design as the visitor may see it: the newest revision, the pinned one, or the one asked for. */
export async function readDesignFor(visitor: Visitor, designId: string, revision?: number): Promise<DesignDto> {
  const rows = await readDb(
    (client) => client.$queryRaw<(DesignRow & { document: string })[]>`
      SELECT d.id, d.revision, d.updated_at AS "updatedAt", d.deleted_at AS "deletedAt", a.role,
        a.pinned_revision AS "pinnedRevision", d.document::text AS document
      FROM ${accessibleDesigns(visitor)} WHERE d.id = ${idParameter(designId)}`,
  );
  const row = requireFound(rows[0]);
  const shown = requireRevision(row, revision, row.revision);
  const document = shown === null ? JSON.parse(row.document) : await readRevisionDocument(row.id, shown);
  return {
    id: row.id,
    revision: shown ?? row.revision,
    role: row.role,
    design: readStoredDocument(document),
    updatedAt: row.updatedAt.toISOString(),
    isPinned: row.role === "viewer" && row.pinnedRevision !== null,
  };
}

/** A page of the history, newest first. Owners and editors only. */
export async function listRevisions(
  visitor: Visitor,
  designId: string,
  page: { before?: number; limit?: number },
): Promise<RevisionListDto> {
  const access = await readAccess(visitor, designId);
  requireHistory(access);
  const limit = Math.min(page.limit ?? DEFAULT_PAGE, MAX_REVISIONS_PER_PAGE);
  const rows = await readDb((client) =>
    client.revision.findMany({
      where: { designId: access.id, ...(page.before === undefined ? {} : { revision: { lt: page.before } }) },
      orderBy: { revision: "desc" },
      take: limit,
      select: {
        revision: true,
        summary: true,
        createdAt: true,
        actorId: true,
        actor: { select: { displayName: true } },
      },
    }),
  );
  const revisions = rows.map((row) => ({
    revision: row.revision,
    authorName: row.actor.displayName,
    isYou: row.actorId === visitor?.id,
    at: row.createdAt.toISOString(),
    summary: row.summary,
  }));
  const last = revisions.at(-1)?.revision ?? 1;
  return { revisions, nextBefore: last > 1 ? last : null };
}

/** The design as it was at a revision. Owners and editors only. */
export async function readRevision(visitor: Visitor, designId: string, revision: number): Promise<RevisionDto> {
  const access = await readAccess(visitor, designId);
  requireHistory(access);
  return { revision, design: readStoredDocument(await readRevisionDocument(access.id, revision)) };
}
