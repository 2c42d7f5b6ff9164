import { designDtoSchema, savedSinceDtoSchema } from "@/lib/api/designs";
import { apiPaths } from "@/lib/api/paths";
import { requestApi } from "@/lib/client/api-client";
import type { DesignStore } from "@/lib/client/design-store";

const INTERVAL_MS = 3_000;

/**
 * Brings what others save into an open design while its tab is on screen. Asks again after each answer, so a slow
 * server is never asked twice at once; what goes wrong is left to the next round. The result ends it.
 */
export function followDesign(designId: string, store: DesignStore): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function follow(): Promise<void> {
    if (document.visibilityState === "visible") await catchUp(designId, store, ended.signal).catch(() => undefined);
    if (!ended.signal.aborted) timer = setTimeout(follow, INTERVAL_MS);
  }

  const onVisible = () => {
    if (document.visibilityState !== "visible") return;
    clearTimeout(timer);
    void follow();
  };
  document.addEventListener("visibilitychange", onVisible, { signal: ended.signal });
  timer = setTimeout(follow, INTERVAL_MS);
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}

async function catchUp(designId: string, store: DesignStore, signal: AbortSignal): Promise<void> {
  const have = store.getState().revision;
  const path = apiPaths.savedSince(designId, have);
  const { revision, since } = await requestApi({ path, response: savedSinceDtoSchema, signal });
  if (revision <= have || store.getState().revision !== have) return;
  if (since !== null) {
    store.receive({ revision, since });
    return;
  }
  const dto = await requestApi({ path: apiPaths.design(designId), response: designDtoSchema, signal });
  store.replace(dto.design, dto.revision);
}
