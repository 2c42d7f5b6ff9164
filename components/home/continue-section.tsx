"use client";

import { Search } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { DesignCard, designMenuId } from "@/components/home/design-card";
import { filterDesigns } from "@/components/home/filter-designs";
import { HomeSection } from "@/components/home/home-section";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { countWords } from "@/components/ui/count-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { DesignSummaryDto } from "@/lib/api/designs";
import { describeError } from "@/lib/client/api-client";
import { useDeleteDesign, useDuplicateDesign } from "@/lib/client/queries/designs";

/** More than fit on two rows: from here on there is a search field. */
const FIRST_SHOWN = 6;

export interface ContinueSectionProps {
  /** Last changed first; at least one. */
  designs: readonly DesignSummaryDto[];
  nowMs: number;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** The visitor's designs: the newest at first, all of them on demand, found by name. */
export function ContinueSection({ designs, nowMs, searchRef }: ContinueSectionProps) {
  const [query, setQuery] = useState("");
  const [isExpanded, setIsExpanded] = useState(false);
  const [deleting, setDeleting] = useState<DesignSummaryDto | null>(null);
  const duplicate = useDuplicateDesign();
  const remove = useDeleteDesign();
  const returnFocusTo = useRef("main");

  const found = filterDesigns(designs, query);
  const shown = query.trim() !== "" || isExpanded ? found : found.slice(0, FIRST_SHOWN);
  const isMany = designs.length > FIRST_SHOWN;

  // Awaited, because deleting the last design takes this section off the page before the answer is there.
  async function handleDuplicate(design: DesignSummaryDto) {
    try {
      await duplicate.mutateAsync(design.id);
      showToast(`Made a copy of ${design.name}.`);
    } catch (error) {
      showToast(`${design.name} was not copied.`, { tone: "error", description: describeError(error) });
    }
  }

  async function handleDelete(design: DesignSummaryDto) {
    returnFocusTo.current = "main";
    setDeleting(null);
    try {
      await remove.mutateAsync(design.id);
      showToast(`Deleted ${design.name}.`);
    } catch (error) {
      showToast(`${design.name} was not deleted.`, { tone: "error", description: describeError(error) });
    }
  }

  function askToDelete(design: DesignSummaryDto) {
    returnFocusTo.current = designMenuId(design.id);
    setDeleting(design);
  }

  return (
    <HomeSection
      title="Continue"
      aside={
        isMany ? (
          <TextField
            ref={searchRef}
            label="Find a design"
            isLabelHidden
            type="search"
            placeholder={`Find among ${designs.length} designs`}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            before={<Search className="size-4" aria-hidden />}
            after={
              <span className="coarse:hidden">
                <Kbd keys="/" />
              </span>
            }
            className="w-full sm:w-72"
          />
        ) : null
      }
    >
      <p role="status" className="sr-only">
        {query.trim() === "" ? "" : `${countWords(found.length, "design")} found`}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title="No design matches."
          action={<Button onClick={() => setQuery("")}>Show all designs</Button>}
          className="rounded-lg border border-dashed border-line-strong"
        >
          Nothing among your {designs.length} designs has “{query.trim()}” in its name or description.
        </EmptyState>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((design) => (
            <DesignCard
              key={design.id}
              design={design}
              nowMs={nowMs}
              onDuplicate={() => handleDuplicate(design)}
              onDelete={() => askToDelete(design)}
            />
          ))}
        </ul>
      )}
      {isMany && query.trim() === "" ? (
        <Button
          variant="ghost"
          className="-ml-3 self-start"
          aria-expanded={isExpanded}
          onClick={() => setIsExpanded(!isExpanded)}
        >
          {isExpanded ? "Show fewer" : `Show all ${designs.length}`}
        </Button>
      ) : null}
      <ConfirmDialog
        isOpen={deleting !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setDeleting(null);
        }}
        title={`Delete ${deleting?.name ?? ""}?`}
        description="Its history and its links go with it, for everybody it was shared with. This cannot be undone."
        action="Delete design"
        onConfirm={() => {
          if (deleting !== null) void handleDelete(deleting);
        }}
        onReturnFocus={() => document.getElementById(returnFocusTo.current)?.focus()}
      />
    </HomeSection>
  );
}
