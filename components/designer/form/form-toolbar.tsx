"use client";

import { Search } from "lucide-react";
import { FIELD_FILTERS, type FieldFilter } from "@/components/designer/form/field-filter";
import { groupId } from "@/components/designer/form/group-id";
import { scrollWithin } from "@/components/designer/scroll-within";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";

const FILTER_WORDS: Record<FieldFilter, string> = {
  all: "All",
  here: "Set here",
  differs: "Differs",
  problems: "Problems",
};

export interface FormToolbarProps {
  filter: FieldFilter;
  onFilter: (filter: FieldFilter) => void;
  search: string;
  onSearch: (search: string) => void;
  groups: readonly string[];
  selection: string;
}

/** Which fields are shown, and ways to their headings. */
export function FormToolbar({ filter, onFilter, search, onSearch, groups, selection }: FormToolbarProps) {
  return (
    <div className="shrink-0 border-b border-line">
      <div className="flex flex-wrap items-center gap-2 px-3 py-1.5">
        <TextField
          label="Search fields"
          isLabelHidden
          placeholder="Search fields"
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && search !== "") {
              event.stopPropagation();
              onSearch("");
            }
          }}
          before={<Search className="size-3.5" aria-hidden />}
          className="min-w-32 flex-1"
        />
        <SegmentedControl
          label="Which fields are shown"
          size="sm"
          value={filter}
          onChange={onFilter}
          segments={FIELD_FILTERS.map((value) => ({ value, label: FILTER_WORDS[value] }))}
        />
      </div>
      {groups.length < 2 ? null : (
        <nav aria-label="Groups of fields" className="flex gap-1 overflow-x-auto px-3 pb-1.5 max-md:hidden">
          {groups.map((group) => (
            <button
              key={group}
              type="button"
              onClick={() => {
                const heading = document.getElementById(groupId(selection, group));
                if (heading !== null) scrollWithin(heading, "start");
              }}
              className="inline-flex h-6 shrink-0 items-center rounded-sm px-1.5 text-xs text-ink-muted hover:bg-hover hover:text-ink coarse:h-9"
            >
              {group}
            </button>
          ))}
        </nav>
      )}
    </div>
  );
}
