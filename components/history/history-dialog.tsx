"use client";

import { type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { DiffViewer } from "@/components/history/comparison-view";
import { Revisions } from "@/components/history/revisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { describeError } from "@/lib/client/api-client";
import { designQueries } from "@/lib/client/queries/designs";
import { useDesign } from "@/lib/client/use-design";

export interface HistoryDialogProps {
  designId: string;
  /** Shows the lines in which two texts differ. */
  viewer: DiffViewer;
  onClose: () => void;
}

/** What was saved of the open design, newest first; what each revision differs in, and the way back to it. */
export function HistoryDialog({ designId, viewer, onClose }: HistoryDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="History" size="full">
      <History designId={designId} viewer={viewer} onClose={onClose} />
    </Dialog>
  );
}

function History({ designId, viewer, onClose }: HistoryDialogProps) {
  const current = useDesign((state) => state.revision);
  const list = useInfiniteQuery(designQueries.revisions(designId));
  const { refetch } = list;
  const revisions = useMemo(() => list.data?.pages.flatMap((page) => page.revisions) ?? [], [list.data]);
  const newest = revisions[0]?.revision;

  // A save while the list is open, or since it was last loaded.
  useEffect(() => {
    if (newest !== undefined && newest < current) void refetch();
  }, [newest, current, refetch]);

  if (revisions.length > 0) {
    return (
      <Revisions
        designId={designId}
        revisions={revisions}
        nowMs={list.dataUpdatedAt}
        viewer={viewer}
        onRestored={onClose}
        older={<OlderRevisions list={list} />}
      />
    );
  }
  if (!list.isError) {
    return (
      <div role="status" aria-label="Loading the history" className="flex flex-col gap-3 p-4">
        <Skeleton className="h-10 w-72 max-w-full" />
        <Skeleton className="h-10 w-72 max-w-full" />
        <Skeleton className="h-10 w-72 max-w-full" />
      </div>
    );
  }
  return (
    <Notice
      tone="error"
      className="m-4"
      action={
        <Button size="sm" isBusy={list.isFetching} onClick={() => void refetch()}>
          Try again
        </Button>
      }
    >
      The history could not be loaded. {describeError(list.error)}
    </Notice>
  );
}

interface OlderRevisionsProps {
  list: Pick<
    UseInfiniteQueryResult,
    "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "error" | "fetchNextPage"
  >;
}

function OlderRevisions({ list }: OlderRevisionsProps) {
  if (!list.hasNextPage) return null;
  return (
    <>
      {list.isFetchNextPageError ? (
        <Notice tone="error" className="mx-2 mt-2">
          Older revisions could not be loaded. {describeError(list.error)}
        </Notice>
      ) : null}
      <Button
        variant="ghost"
        className="m-2"
        isBusy={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        Show older revisions
      </Button>
    </>
  );
}
