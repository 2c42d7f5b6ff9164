"use client";

import { findLayer } from "@/components/designer/layer-views";
import { useDesignerSession } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { OpenConflict } from "@/lib/client/design-store";
import { useDesign, useDesignStore } from "@/lib/client/use-design";

/** Edits that did not fit what others saved meanwhile, to choose from. Nothing waits for it. */
export function ConflictsPanel() {
  const conflicts = useDesign((state) => state.conflicts);
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label="Conflicts"
      className="max-h-60 shrink-0 overflow-y-auto border-b border-line bg-warning-soft px-3 py-2"
    >
      <h2 className="text-sm font-semibold text-warning">
        {conflicts.length === 1 ? "Someone else changed" : `${conflicts.length} times someone else changed`} what you
        changed too
      </h2>
      <ul className="mt-2 flex flex-col gap-2">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}

function ConflictItem({ conflict }: { conflict: OpenConflict }) {
  const store = useDesignStore();
  const session = useDesignerSession();
  const { overlap } = conflict;
  const profiles = useDesign((state) => state.design.profiles);

  function choose(choice: "mine" | "theirs") {
    const refusal = store.resolveConflict(conflict.id, choice);
    if (refusal !== null) showToast(refusal.message, { tone: "error" });
  }

  return (
    <li className="rounded-md border border-line bg-surface p-2 text-sm">
      {overlap === null ? (
        <p>{conflict.refusal.message}</p>
      ) : (
        <>
          <button
            type="button"
            onClick={() => session.showLayer(overlap.layer)}
            className="rounded-sm font-mono text-xs text-ink-muted hover:text-ink"
          >
            {findLayer({ profiles }, overlap.layer).fileName}
          </button>
          <div className="mt-1 grid gap-2 sm:grid-cols-2">
            <Side title="Theirs, in place now" text={overlap.theirs} />
            <Side title="Yours" text={overlap.mineText} />
          </div>
        </>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => choose("theirs")}>
          Keep theirs
        </Button>
        <Button size="sm" onClick={() => choose("mine")}>
          {overlap === null ? "Try mine again" : "Take mine"}
        </Button>
      </div>
    </li>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-muted">{title}</p>
      <pre className="max-h-24 overflow-auto rounded-sm border border-line bg-sunken p-1.5 font-mono text-xs">
        {text === "" ? "(nothing)" : text}
      </pre>
    </div>
  );
}

/** A save the server refused: what was said, and that the work is still here. */
export function RefusedSaveNotice() {
  const message = useDesign((state) => (state.saveState.kind === "refused" ? state.saveState.message : null));
  const store = useDesignStore();
  if (message === null) return null;
  return (
    <Notice
      tone="error"
      className="m-2 shrink-0"
      action={
        <Button size="sm" onClick={() => void store.flush()}>
          Try again
        </Button>
      }
    >
      Not saved: {message} Your changes are still here and kept in this browser.
    </Notice>
  );
}
