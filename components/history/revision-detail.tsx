"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { ComparisonView, type DiffViewer } from "@/components/history/comparison-view";
import { RevisionActions } from "@/components/history/revision-actions";
import type { RevisionSummary } from "@/components/history/revision-groups";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { timeAgo } from "@/components/ui/relative-time";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { describeError } from "@/lib/client/api-client";
import { designQueries } from "@/lib/client/queries/designs";
import { useDesign } from "@/lib/client/use-design";

/** The design then against the design now, or against the revision before it. */
type Comparison = "since" | "by";

/** Id of the button that leads back to the list. */
export const BACK_ID = "history-back";

export interface RevisionDetailProps {
  designId: string;
  revision: RevisionSummary;
  nowMs: number;
  viewer: DiffViewer;
  /** Back to the list, where only one of the two is on screen. */
  onBack: () => void;
  onRestored: () => void;
}

/** One revision: what it is, what changed, and the ways back to it. */
export function RevisionDetail({ designId, revision, nowMs, viewer, onBack, onRestored }: RevisionDetailProps) {
  const [comparison, setComparison] = useState<Comparison>("since");
  const [file, setFile] = useState<string | null>(null);
  const number = revision.revision;
  const now = useDesign((state) => state.design);
  const then = useQuery(designQueries.revision(designId, number));
  const before = useQuery({
    ...designQueries.revision(designId, number - 1),
    enabled: comparison === "by" && number > 1,
  });
  const needed = comparison === "by" && number > 1 ? [then, before] : [then];
  const failed = needed.find((query) => query.isError);
  const pair =
    comparison === "since"
      ? { from: then.data?.design, to: now }
      : { from: before.data?.design, to: then.data?.design };

  return (
    <section aria-label={`Revision ${number}`} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-3 py-2">
        <span className="flex min-w-0 flex-1 basis-60 items-start gap-1">
          <span className="md:hidden">
            <IconButton id={BACK_ID} label="All revisions" onClick={onBack}>
              <ArrowLeft className="size-4" aria-hidden />
            </IconButton>
          </span>
          <span className="min-w-0">
            <h3 className="text-sm font-semibold">
              Revision {number}
              <span className="font-normal text-ink-muted">
                {" · "}
                {revision.isYou ? "You" : revision.authorName}
                {", "}
                <time dateTime={revision.at} title={new Date(revision.at).toLocaleString()}>
                  {timeAgo(revision.at, nowMs)}
                </time>
              </span>
            </h3>
            <p className="line-clamp-2 text-xs wrap-anywhere text-ink-muted">{revision.summary}</p>
          </span>
        </span>
        <RevisionActions key={number} revision={number} design={then.data?.design} onRestored={onRestored} />
      </header>
      <div className="flex shrink-0 items-center gap-2 px-3 py-2">
        <SegmentedControl
          label="Compare"
          size="sm"
          value={comparison}
          onChange={setComparison}
          segments={[
            { value: "since", label: "Changed since then", title: "This revision against the design now" },
            { value: "by", label: "Changed by it", title: "This revision against the one before it" },
          ]}
        />
      </div>
      {failed ? (
        <Notice
          tone="error"
          className="mx-3"
          action={
            <Button size="sm" isBusy={failed.isFetching} onClick={() => void failed.refetch()}>
              Try again
            </Button>
          }
        >
          This revision could not be loaded. {describeError(failed.error)}
        </Notice>
      ) : comparison === "by" && number === 1 ? (
        <EmptyState title="This is the design as it was created." className="flex-1" />
      ) : pair.from === undefined || pair.to === undefined ? (
        <div role="status" aria-label="Loading the revision" className="flex flex-col gap-3 p-4">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-40" />
        </div>
      ) : (
        <ComparisonView
          from={pair.from}
          to={pair.to}
          viewer={viewer}
          tab={file}
          onTab={setFile}
          sameText={
            comparison === "since"
              ? "Nothing is different: the design is as it was then."
              : "Nothing is different: what it changed, it changed back."
          }
        />
      )}
    </section>
  );
}
