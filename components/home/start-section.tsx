"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { HomeSection } from "@/components/home/home-section";
import { StarterCard } from "@/components/home/starter-card";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { describeError } from "@/lib/client/api-client";
import { starterQueries } from "@/lib/client/queries/starters";

/** Starters, each with a picture of what it contains, and the blank chart. */
export function StartSection({ onBlank }: { onBlank: () => void }) {
  const starters = useQuery(starterQueries.list());
  return (
    <HomeSection
      title="Start from"
      aside={
        <Button onClick={onBlank}>
          <Plus className="size-4" aria-hidden />
          Blank chart
        </Button>
      }
    >
      {starters.data ? (
        starters.data.map((starter) => <StarterCard key={starter.id} starter={starter} />)
      ) : starters.isError ? (
        <Notice
          tone="error"
          action={
            <Button size="sm" onClick={() => starters.refetch()} isBusy={starters.isFetching}>
              Try again
            </Button>
          }
        >
          The starters could not be loaded. {describeError(starters.error)}
        </Notice>
      ) : (
        <Skeleton className="h-56" />
      )}
    </HomeSection>
  );
}
