import { type Design, designSchema, SCHEMA_VERSION } from "@/lib/core/design/design";
import { DESIGN_MIGRATIONS } from "@/lib/core/design/design-migrations";
import { findReferenceProblem } from "@/lib/core/design/design-references";
import type { Refusal } from "@/lib/core/design/refusal";

export type ReadDesignResult = { ok: true; design: Design } | { ok: false; refusal: Refusal };

/**
 * The one entrance for a design from outside: a file, a request, the database. Migrates older schema versions step by
 * step, checks every record and that ids and names are unique. Never throws; the message names the first place that is wrong.
 */
export function readDesign(json: unknown): ReadDesignResult {
  const version = readVersion(json);
  if (version === null) {
    return refuse("design_invalid", "This is not a Chartroom design: it has no schemaVersion.");
  }
  if (version > SCHEMA_VERSION) {
    return refuse(
      "design_too_new",
      `This design has schema version ${version}; this Chartroom reads up to ${SCHEMA_VERSION}. Open it with a newer Chartroom.`,
    );
  }
  let migrated = json;
  for (let from = version; from < SCHEMA_VERSION; from++) {
    const migrate = DESIGN_MIGRATIONS.get(from);
    if (migrate === undefined) return refuse("design_invalid", `Schema version ${from} was never released.`);
    migrated = migrate(migrated);
  }
  const checked = designSchema.safeParse(migrated);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? "The design" : issue.path.join(".");
    return refuse("design_invalid", `${place.slice(0, 200)}: ${issue?.message ?? "is not valid"}.`);
  }
  const problem = findReferenceProblem(checked.data);
  if (problem !== null) return refuse("design_invalid", problem);
  return { ok: true, design: checked.data };
}

function readVersion(json: unknown): number | null {
  if (typeof json !== "object" || json === null || !("schemaVersion" in json)) return null;
  const version = json.schemaVersion;
  return typeof version === "number" && Number.isInteger(version) && version >= 1 ? version : null;
}

function refuse(code: string, message: string): ReadDesignResult {
  return { ok: false, refusal: { code, message } };
}
