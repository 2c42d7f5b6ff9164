import "server-only";
import type { DesignDto, DesignSummaryDto } from "@/lib/api/designs";
import { AppError } from "@/lib/server/app-error";
import { listDesigns, readDesignFor } from "@/lib/server/designs/data";
import { loadVisitor } from "@/lib/server/sessions/loaders";

/** The designs on the home page of whoever asks. */
export async function loadDesigns(): Promise<DesignSummaryDto[]> {
  return listDesigns(await loadVisitor());
}

/** The design of a page; null where the page should say "not found". */
export async function loadDesign(designId: string): Promise<DesignDto | null> {
  try {
    return await readDesignFor(await loadVisitor(), designId);
  } catch (error) {
    if (error instanceof AppError && (error.code === "design_not_found" || error.code === "design_deleted"))
      return null;
    throw error;
  }
}
