import "server-only";
import { MAX_DESIGN_BYTES } from "@/lib/api/limits";
import type { Design } from "@/lib/core/design/design";
import { readDesign } from "@/lib/core/design/read-design";
import { invariant } from "@/lib/core/invariant";
import { AppError } from "@/lib/server/app-error";

/** A document as it came out of the database: checked and migrated to today's schema version. */
export function readStoredDocument(document: unknown): Design {
  const read = readDesign(document);
  if (read.ok) return read.design;
  if (read.refusal.code === "design_too_new") throw new AppError("design_too_new", read.refusal.message);
  invariant(false, `a stored design is not valid: ${read.refusal.message}`);
}

/** The text to store. Refuses a design that outgrew what is kept in one row. */
export function writeStoredDocument(design: Design): string {
  const text = JSON.stringify(design);
  if (text.length > MAX_DESIGN_BYTES || Buffer.byteLength(text) > MAX_DESIGN_BYTES) {
    const limit = MAX_DESIGN_BYTES / 1024 / 1024;
    throw new AppError(
      "design_too_large",
      `The design would be larger than ${limit} MiB, which is the most one may hold.`,
    );
  }
  return text;
}

/** What the list of designs shows, read from the document at each save. */
export function summaryColumns(design: Design) {
  return {
    name: design.chart.name,
    description: design.chart.description,
    chartVersion: design.chart.version,
    componentCount: design.components.length,
    profileCount: design.profiles.length,
  };
}
