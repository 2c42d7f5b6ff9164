"use client";

import { useQuery } from "@tanstack/react-query";
import { LinkRow } from "@/components/sharing/link-row";
import { Button } from "@/components/ui/button";
import { countWords } from "@/components/ui/count-words";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { describeError } from "@/lib/client/api-client";
import { linkQueries } from "@/lib/client/queries/links";

export interface LinkListProps {
  designId: string;
  /** The link made while the dialog is open, marked as new. */
  newLinkId: string | null;
  onRevoked: (linkId: string) => void;
}

/** A design's links: the live ones, and folded away those that open nothing any more. */
export function LinkList({ designId, newLinkId, onRevoked }: LinkListProps) {
  const links = useQuery(linkQueries.list(designId));
  if (links.data === undefined) {
    if (!links.isError) return <Skeleton className="h-16" />;
    return (
      <Notice
        tone="error"
        action={
          <Button size="sm" onClick={() => links.refetch()} isBusy={links.isFetching}>
            Try again
          </Button>
        }
      >
        The links could not be loaded. {describeError(links.error)}
      </Notice>
    );
  }
  const active = links.data.filter((link) => link.status === "active");
  const ended = links.data.filter((link) => link.status !== "active");
  const rowOf = (link: (typeof active)[number]) => (
    <LinkRow
      key={link.id}
      designId={designId}
      link={link}
      nowMs={links.dataUpdatedAt}
      isNew={link.id === newLinkId}
      onRevoked={onRevoked}
    />
  );
  return (
    <section aria-label="Links" className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">Links</h3>
      {active.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line">{active.map(rowOf)}</ul>
      ) : (
        <p className="text-sm text-ink-muted">No link opens this design now. Nobody but you can see it.</p>
      )}
      {ended.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit rounded-sm py-1 text-ink-muted">
            {countWords(ended.length, "link")} expired or revoked
          </summary>
          <ul className="mt-1 divide-y divide-line rounded-md border border-line">{ended.map(rowOf)}</ul>
        </details>
      ) : null}
    </section>
  );
}
