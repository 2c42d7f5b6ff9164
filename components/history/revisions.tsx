"use client";

import { clsx } from "clsx";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { DiffViewer } from "@/components/history/comparison-view";
import { BACK_ID, RevisionDetail } from "@/components/history/revision-detail";
import { groupRevisions, type RevisionSummary } from "@/components/history/revision-groups";
import { RevisionList } from "@/components/history/revision-list";
import { useDesign } from "@/lib/client/use-design";

export interface RevisionsProps {
  designId: string;
  /** Newest first, at least one. */
  revisions: readonly RevisionSummary[];
  /** When they were loaded. */
  nowMs: number;
  viewer: DiffViewer;
  /** What stands at the end of the list. */
  older: ReactNode;
  onRestored: () => void;
}

/** The list and the chosen revision beside each other; on a phone one at a time. */
export function Revisions({ designId, revisions, nowMs, viewer, older, onRestored }: RevisionsProps) {
  const current = useDesign((state) => state.revision);
  const groups = useMemo(() => groupRevisions(revisions, nowMs), [revisions, nowMs]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isDetailOpen, setDetailOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // The newest is the design now; the one before it shows what the last save changed.
  const selected = revisions.find(({ revision }) => revision === chosen) ?? revisions[1] ?? revisions[0];

  // Where a phone shows the other of the two, focus goes along.
  useEffect(() => {
    const target = isDetailOpen ? `#${BACK_ID}` : "[role=option][tabindex='0']";
    const element = root.current?.querySelector<HTMLElement>(target);
    if (element?.checkVisibility()) element.focus();
  }, [isDetailOpen]);

  return (
    <div ref={root} className="flex min-h-0 flex-1">
      <div
        className={clsx(
          "w-full min-w-0 flex-col overflow-y-auto border-line md:flex md:w-80 md:shrink-0 md:border-r",
          isDetailOpen ? "hidden" : "flex",
        )}
      >
        <RevisionList
          groups={groups}
          current={current}
          selected={selected?.revision ?? null}
          onSelect={setChosen}
          onOpen={(revision) => {
            setChosen(revision);
            setDetailOpen(true);
          }}
        />
        {older}
      </div>
      <div className={clsx("min-h-0 min-w-0 flex-1 md:flex", isDetailOpen ? "flex" : "hidden")}>
        {selected === undefined ? null : (
          <RevisionDetail
            designId={designId}
            revision={selected}
            nowMs={nowMs}
            viewer={viewer}
            onBack={() => setDetailOpen(false)}
            onRestored={onRestored}
          />
        )}
      </div>
    </div>
  );
}
