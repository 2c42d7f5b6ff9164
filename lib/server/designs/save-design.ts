import "server-only";
import type { SaveRequest, SaveResponse } from "@/lib/api/designs";
import { isSameJson } from "@/lib/core/design/same-json";
import { AppError } from "@/lib/server/app-error";
import { isUniqueViolation } from "@/lib/server/database-errors";
import { db, readDb } from "@/lib/server/db";
import { type Access, accessibleDesigns, idParameter, requireFound, requireWriter } from "@/lib/server/designs/access";
import { applySave } from "@/lib/server/designs/apply-save";
import { diffDocuments } from "@/lib/server/designs/document-delta";
import { requireNoNewSecrets } from "@/lib/server/designs/require-no-secrets";
import { readSavedSince } from "@/lib/server/designs/saved-since";
import { readStoredDocument, summaryColumns, writeStoredDocument } from "@/lib/server/designs/stored-document";
import { summarizeCommands } from "@/lib/server/designs/summarize-commands";
import type { Actor, Visitor } from "@/lib/server/sessions/actor";

/** A revision whose number is a multiple of this holds the whole document, so that any revision is read from at most this many rows. */
const REVISIONS_PER_DOCUMENT = 50;

interface Head extends Access {
  id: string;
  revision: number;
  document: string;
  deletedAt: Date | null;
  /** What an earlier save with the same save id did. */
  savedRevision: number | null;
  savedAt: Date | null;
  savedCommands: string | null;
}

/**
 * One save: the commands are applied to the newest revision, and document and revision are written in one statement that
 * does nothing if somebody was faster. The same save sent again is answered as the first time.
 */
export async function saveDesign(visitor: Visitor, designId: string, request: SaveRequest): Promise<SaveResponse> {
  const head = await readHead(visitor, designId, request.saveId);
  requireWriter(head);
  const earlier = answerOfEarlierSave(head, request);
  if (earlier !== null) return earlier;
  if (request.baseRevision > head.revision) {
    throw new AppError(
      "base_revision_unknown",
      `The newest revision is ${head.revision}, not ${request.baseRevision}.`,
    );
  }
  if (visitor !== null && request.baseRevision === head.revision) {
    const saved = await writeSave(visitor, head, request);
    if (saved !== null) return saved;
  }
  return answerOfLostRace(visitor, designId, request);
}

async function readHead(visitor: Visitor, designId: string, saveId: string): Promise<Head> {
  const rows = await readDb(
    (client) => client.$queryRaw<Head[]>`
      SELECT d.id, d.revision, d.document::text AS document, d.deleted_at AS "deletedAt", a.role, a.pinned_revision AS "pinnedRevision",
        r.revision AS "savedRevision", r.created_at AS "savedAt", r.commands::text AS "savedCommands"
      FROM ${accessibleDesigns(visitor)}
      LEFT JOIN revision r ON r.design_id = d.id AND r.save_id = ${saveId}
      WHERE d.id = ${idParameter(designId)}`,
  );
  return requireFound(rows[0]);
}

function answerOfEarlierSave(head: Head, request: SaveRequest): SaveResponse | null {
  const { savedRevision, savedAt, savedCommands } = head;
  if (savedRevision === null || savedAt === null || savedCommands === null) return null;
  if (!isSameJson(JSON.parse(savedCommands), request.commands)) {
    throw new AppError(
      "save_id_reused",
      `Save ${request.saveId} was sent before with other commands. Nothing was saved.`,
    );
  }
  return { revision: savedRevision, savedAt: savedAt.toISOString() };
}

/** Somebody saved between our reading and our writing, or before; it may have been this very save. */
async function answerOfLostRace(visitor: Visitor, designId: string, request: SaveRequest): Promise<SaveResponse> {
  const head = await readHead(visitor, designId, request.saveId);
  requireWriter(head);
  const earlier = answerOfEarlierSave(head, request);
  if (earlier !== null) return earlier;
  const conflict = await readSavedSince(head.id, request.baseRevision, head.revision);
  if (conflict === null) {
    throw new AppError("base_too_old", "Too much was saved by others since this edit began. Open the design again.", {
      revision: head.revision,
    });
  }
  throw new AppError("design_conflict", `Others saved revision ${head.revision} in the meantime.`, conflict);
}

/** Null: the design is no longer at the base revision, or the access ended. Nothing was written then. */
async function writeSave(actor: Actor, head: Head, request: SaveRequest): Promise<SaveResponse | null> {
  const stored = JSON.parse(head.document);
  const before = readStoredDocument(stored);
  const after = applySave(before, request.commands);
  requireNoNewSecrets(before, after);
  const document = writeStoredDocument(after);
  const isWhole = (head.revision + 1) % REVISIONS_PER_DOCUMENT === 0;
  const whole = isWhole ? document : null;
  const delta = isWhole ? null : JSON.stringify(diffDocuments(stored, after));
  const columns = summaryColumns(after);
  try {
    const rows = await db().$queryRaw<{ revision: number; createdAt: Date }[]>`
      WITH allowed AS (
        SELECT d.id FROM ${accessibleDesigns(actor)} WHERE d.id = ${head.id}::uuid AND a.role IN ('owner', 'editor')
      ), updated AS (
        UPDATE design SET document = ${document}::json, revision = revision + 1, updated_at = clock_timestamp(),
          name = ${columns.name}, description = ${columns.description}, chart_version = ${columns.chartVersion},
          component_count = ${columns.componentCount}::int, profile_count = ${columns.profileCount}::int
        WHERE id = (SELECT id FROM allowed) AND revision = ${head.revision}::int AND deleted_at IS NULL
        RETURNING id, revision, updated_at
      )
      INSERT INTO revision (design_id, revision, save_id, actor_id, commands, delta, document, summary, created_at)
      SELECT id, revision, ${request.saveId}, ${actor.id}::uuid, ${JSON.stringify(request.commands)}::json, ${delta}::json,
        ${whole}::json, ${summarizeCommands(request.commands)}, updated_at
      FROM updated
      RETURNING revision, created_at AS "createdAt"`;
    const row = rows[0];
    return row === undefined ? null : { revision: row.revision, savedAt: row.createdAt.toISOString() };
  } catch (error) {
    // The same save id arrived twice at once and the other one was written.
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}
