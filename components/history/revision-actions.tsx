"use client";

import { Copy, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import { pagePaths } from "@/lib/api/paths";
import { describeError } from "@/lib/client/api-client";
import { useCreateDesign } from "@/lib/client/queries/designs";
import { useDesign, useDesignStore } from "@/lib/client/use-design";
import type { Design } from "@/lib/core/design/design";
import { diffDesigns } from "@/lib/core/design/diff-designs";
import type { Refusal } from "@/lib/core/design/refusal";

export interface RevisionActionsProps {
  revision: number;
  /** The design at the revision; absent while it loads. */
  design: Design | undefined;
  onRestored: () => void;
}

/** The ways back to a revision: as an edit of this design, or as a design of its own. */
export function RevisionActions({ revision, design, onRestored }: RevisionActionsProps) {
  const store = useDesignStore();
  const now = useDesign((state) => state.design);
  const copy = useCreateDesign();
  const isSame = useMemo(() => design !== undefined && diffDesigns(now, design).length === 0, [now, design]);

  function restore() {
    if (design === undefined) return;
    const refusal = store.dispatch({ type: "restore", change: diffDesigns(store.getState().design, design) });
    if (refusal !== null) return tellRefusal(refusal);
    onRestored();
    showToast(`The design is as it was at revision ${revision}.`, {
      action: { label: "Undo", onSelect: () => tellRefusal(store.undo()) },
    });
  }

  const loading = design === undefined ? "The revision is not loaded yet." : null;
  return (
    <>
      <span className="flex flex-wrap gap-2">
        <Button
          disabledReason={loading}
          isBusy={copy.isPending}
          onClick={() => design !== undefined && copy.mutate({ design })}
        >
          <Copy className="size-4" aria-hidden />
          Copy as new
        </Button>
        <Button
          variant="primary"
          disabledReason={loading ?? (isSame ? "The design is as it was at this revision." : null)}
          onClick={restore}
        >
          <RotateCcw className="size-4" aria-hidden />
          Restore
        </Button>
      </span>
      <div role="status" className="basis-full empty:hidden">
        {copy.data === undefined ? null : (
          <Notice
            action={
              <Link href={pagePaths.design(copy.data.id)} className={buttonStyle({ size: "sm" })}>
                Open the copy
              </Link>
            }
          >
            Revision {revision} is now a design of its own, among your designs.
          </Notice>
        )}
      </div>
      {copy.isError ? (
        <Notice tone="error" className="basis-full">
          No copy was made. {describeError(copy.error)}
        </Notice>
      ) : null}
    </>
  );
}

function tellRefusal(refusal: Refusal | null): void {
  if (refusal !== null) showToast(refusal.message, { tone: "error" });
}
