"use client";

import { Check, CircleAlert, CloudOff } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import { useDesign, useDesignStore } from "@/lib/client/use-design";

/** Whether what is on screen is saved, in words. */
export function SaveStatus() {
  const store = useDesignStore();
  const { kind } = useDesign((state) => state.saveState);
  const revision = useDesign((state) => state.revision);
  const canEdit = useDesign((state) => state.canEdit);
  const message = useDesign((state) => (state.saveState.kind === "refused" ? state.saveState.message : null));
  const look = "flex items-center gap-1.5 whitespace-nowrap text-xs";

  return (
    <div role="status" aria-label="Save state" className="shrink-0">
      {!canEdit ? <span className={`${look} text-ink-muted`}>View only, r{revision}</span> : null}
      {canEdit && kind === "saved" ? (
        <span className={`${look} text-ink-muted`}>
          <Check className="size-3.5" aria-hidden />
          Saved r{revision}
        </span>
      ) : null}
      {canEdit && (kind === "saving" || kind === "unsaved") ? (
        <span className={`${look} text-ink-muted`}>
          <span className="flex size-3.5 items-center justify-center">
            <Spinner />
          </span>
          Saving…
        </span>
      ) : null}
      {canEdit && kind === "offline" ? (
        <button
          type="button"
          onClick={() => void store.flush()}
          title="The server does not answer. Your changes are kept in this browser and are sent as soon as it does. Select to try now."
          className={`${look} min-h-6 rounded-sm px-1 text-warning hover:bg-hover`}
        >
          <CloudOff className="size-3.5" aria-hidden />
          Not saved, kept in this browser
        </button>
      ) : null}
      {canEdit && kind === "refused" ? (
        <span className={`${look} text-error`} title={message ?? undefined}>
          <CircleAlert className="size-3.5 shrink-0" aria-hidden />
          Not saved
        </span>
      ) : null}
    </div>
  );
}
