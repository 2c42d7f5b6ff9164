import "server-only";
import { AppError } from "@/lib/server/app-error";
import { readDb } from "@/lib/server/db";
import { applyDocumentDelta } from "@/lib/server/designs/document-delta";

interface Row {
  revision: number;
  document: string | null;
  delta: string | null;
}

/**
 * The document as stored at a revision: the newest whole one up to it, with the deltas after that.
 * The caller has checked the access to the design.
 */
export async function readRevisionDocument(designId: string, revision: number): Promise<unknown> {
  const rows = await readDb(
    (client) => client.$queryRaw<Row[]>`
      SELECT revision, document::text AS document, delta::text AS delta FROM revision
      WHERE design_id = ${designId}::uuid AND revision <= ${revision}::int AND revision >= (
        SELECT max(revision) FROM revision
        WHERE design_id = ${designId}::uuid AND revision <= ${revision}::int AND document IS NOT NULL
      )
      ORDER BY revision`,
  );
  if (rows.at(-1)?.revision !== revision) {
    throw new AppError("revision_not_found", `This design has no revision ${revision}.`);
  }
  let document: Record<string, unknown> = {};
  for (const row of rows) {
    document =
      row.document !== null ? JSON.parse(row.document) : applyDocumentDelta(document, JSON.parse(row.delta ?? ""));
  }
  return document;
}
