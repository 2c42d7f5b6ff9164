import { type DesignDto, designDtoSchema, revisionDtoSchema } from "@/lib/api/designs";
import { apiPaths } from "@/lib/api/paths";
import { requestApi } from "@/lib/client/api-client";
import { createDesignStore, type DesignStore } from "@/lib/client/design-store";
import { followDesign } from "@/lib/client/follow-design";
import { saveDesign } from "@/lib/client/queries/save-design";
import { claimUnsavedWork } from "@/lib/client/unsaved-work";

export interface OpenDesign {
  id: string;
  role: DesignDto["role"];
  isPinned: boolean;
  store: DesignStore;
  /** Ends saving and watching, and gives this tab's place for unsaved work back. */
  close(): void;
}

/**
 * Opens a design in this tab: reads it, takes over work an earlier visit could not save, and keeps saving from then on.
 * Unsaved work goes on from the revision it was made on, so that what others saved since is rebased under it.
 * Throws what `requestApi` throws.
 */
export async function openDesign(designId: string, signal?: AbortSignal): Promise<OpenDesign> {
  const dto = await requestApi({ path: apiPaths.design(designId), response: designDtoSchema, signal });
  const canEdit = dto.role !== "viewer";
  const { found, keeper } = await claimUnsavedWork(designId, crypto.randomUUID());
  const unsaved = canEdit ? found : null;
  const base =
    unsaved === null || unsaved.baseRevision === dto.revision ? dto : await readRevision(dto, unsaved.baseRevision);
  const store = createDesignStore({
    design: base.design,
    revision: base.revision,
    canEdit,
    unsaved: unsaved ?? undefined,
    save: (request) => saveDesign(designId, request),
    createSaveId: () => crypto.randomUUID(),
    keep: keeper.keep,
  });
  const retry = () => void store.flush();
  window.addEventListener("online", retry);
  const stopFollowing = dto.isPinned ? () => undefined : followDesign(designId, store);
  return {
    id: designId,
    role: dto.role,
    isPinned: dto.isPinned,
    store,
    close() {
      window.removeEventListener("online", retry);
      stopFollowing();
      store.dispose();
      keeper.release();
    },
  };
}

async function readRevision(dto: DesignDto, revision: number): Promise<Pick<DesignDto, "design" | "revision">> {
  return requestApi({ path: apiPaths.revision(dto.id, revision), response: revisionDtoSchema });
}
