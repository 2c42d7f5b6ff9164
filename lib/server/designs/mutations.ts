import "server-only";
import { randomUUID } from "node:crypto";
import type { CreateDesignRequest, DesignDto } from "@/lib/api/designs";
import { MAX_DESIGNS_PER_WORKSPACE } from "@/lib/api/limits";
import type { Design } from "@/lib/core/design/design";
import { readDesign } from "@/lib/core/design/read-design";
import { createBlankDesign } from "@/lib/core/starters/blank";
import { findStarter } from "@/lib/core/starters/starters";
import { AppError } from "@/lib/server/app-error";
import { db } from "@/lib/server/db";
import { requireOwner } from "@/lib/server/designs/access";
import { readAccess, readDesignFor } from "@/lib/server/designs/data";
import { requireNoSecrets } from "@/lib/server/designs/require-no-secrets";
import { summaryColumns, writeStoredDocument } from "@/lib/server/designs/stored-document";
import type { Actor, Visitor } from "@/lib/server/sessions/actor";

/** A new design in the actor's own workspace, at revision 1. */
export async function createDesign(actor: Actor, request: CreateDesignRequest): Promise<DesignDto> {
  if ("starter" in request) {
    const starter = findStarter(request.starter);
    if (!starter) throw new AppError("starter_not_found", `There is no starter "${request.starter}".`);
    return insertDesign(actor, starter.create(), `Started from ${starter.title}`);
  }
  if ("blank" in request) return insertDesign(actor, createBlankDesign(request.blank), "Started empty");
  const read = readDesign(request.design);
  if (!read.ok) {
    const code = read.refusal.code === "design_too_new" ? "design_too_new" : "design_invalid";
    throw new AppError(code, read.refusal.message);
  }
  return insertDesign(actor, read.design, "Imported");
}

/** A copy of what the actor may see of a design, in their own workspace and with a history of its own. */
export async function duplicateDesign(actor: Visitor, designId: string): Promise<DesignDto> {
  const source = await readDesignFor(actor, designId);
  // Nobody without an identity has access to anything, so the line above refused.
  return insertDesign(
    actor as Actor,
    source.design,
    `Copied from revision ${source.revision} of ${source.design.chart.name}`,
  );
}

/** Takes a design away from everybody. Its rows are kept. */
export async function deleteDesign(visitor: Visitor, designId: string): Promise<void> {
  const access = await readAccess(visitor, designId);
  requireOwner(access);
  await db().design.updateMany({ where: { id: access.id, deletedAt: null }, data: { deletedAt: new Date() } });
}

async function insertDesign(actor: Actor, design: Design, summary: string): Promise<DesignDto> {
  requireNoSecrets(design);
  const document = writeStoredDocument(design);
  const workspaceId = await ensurePersonalWorkspace(actor);
  const id = randomUUID();
  const columns = summaryColumns(design);
  const rows = await db().$queryRaw<{ updatedAt: Date }[]>`
    WITH created AS (
      INSERT INTO design (id, workspace_id, revision, document, name, description, chart_version, component_count, profile_count)
      SELECT ${id}::uuid, ${workspaceId}::uuid, 1, ${document}::json, ${columns.name}, ${columns.description},
        ${columns.chartVersion}, ${columns.componentCount}::int, ${columns.profileCount}::int
      WHERE (SELECT count(*) FROM design WHERE workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL)
        < ${MAX_DESIGNS_PER_WORKSPACE}::int
      RETURNING id, updated_at
    )
    INSERT INTO revision (design_id, revision, save_id, actor_id, commands, document, summary, created_at)
    SELECT id, 1, ${id}, ${actor.id}::uuid, '[]'::json, ${document}::json, ${summary}, updated_at FROM created
    RETURNING created_at AS "updatedAt"`;
  const row = rows[0];
  if (row === undefined) {
    throw new AppError("too_many_designs", `You have ${MAX_DESIGNS_PER_WORKSPACE} designs. Delete one to make room.`);
  }
  return { id, revision: 1, role: "owner", design, updatedAt: row.updatedAt.toISOString(), isPinned: false };
}

/** The workspace that belongs to the actor alone, made when it is first needed; two requests at once make one. */
async function ensurePersonalWorkspace(actor: Actor): Promise<string> {
  await db().$executeRaw`
    INSERT INTO workspace (id, kind, name, owner_id) VALUES (${randomUUID()}::uuid, 'personal', 'Personal', ${actor.id}::uuid)
    ON CONFLICT (owner_id) WHERE kind = 'personal' DO NOTHING`;
  const workspace = await db().workspace.findFirstOrThrow({
    where: { ownerId: actor.id, kind: "personal" },
    select: { id: true },
  });
  return workspace.id;
}
