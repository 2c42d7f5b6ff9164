"use client";

import { type ReactNode, useDeferredValue, useState } from "react";
import { BrokenTextNotice } from "@/components/designer/form/broken-text-notice";
import { type FieldFilter, filterRows, groupRows } from "@/components/designer/form/field-filter";
import { FieldRow } from "@/components/designer/form/field-row";
import { FormToolbar } from "@/components/designer/form/form-toolbar";
import { groupId } from "@/components/designer/form/group-id";
import { useFormRows } from "@/components/designer/form/use-form-rows";
import { brokenLine } from "@/components/designer/last-good-design";
import { useReadOnlyReason, useSession } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useDesign } from "@/lib/client/use-design";
import { isSamePath, type LayerId } from "@/lib/core/values/value-path";

export interface ComponentFormProps {
  /** Id of a component, or a section. */
  selection: string;
  layer: LayerId;
  /** Stands above the first group and scrolls with them. */
  before?: ReactNode;
}

/** The values of one part for one layer, as fields under headings. */
export function ComponentForm({ selection, layer, before }: ComponentFormProps) {
  const [filter, setFilter] = useState<FieldFilter>("all");
  const [search, setSearch] = useState("");
  const line = useDesign((state) => brokenLine(state.design, layer));
  const readOnlyReason = useReadOnlyReason();
  const rows = useFormRows(selection, layer);
  const shown = filterRows(rows, filter, useDeferredValue(search));
  const groups = groupRows(shown);
  const highlight = useSession((state) => state.highlight);
  const isReadOnly = readOnlyReason !== null || line !== null;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FormToolbar
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        groups={groups.map(({ group }) => group)}
        selection={selection}
      />
      {line === null ? null : <BrokenTextNotice layer={layer} line={line} />}
      <div key={`${selection} ${layer}`} className="@container relative min-h-0 flex-1 overflow-y-auto pb-16">
        {before}
        {groups.map(({ group, rows: members }) => (
          <section
            key={group}
            aria-labelledby={groupId(selection, group)}
            className="border-b border-line py-2 last:border-b-0"
          >
            <h3 id={groupId(selection, group)} className="px-4 py-1 text-xs font-semibold text-ink-muted">
              {group}
            </h3>
            {members.map(({ field, state, derivedFrom, diagnostics }) => (
              <FieldRow
                key={field.path.join("\0")}
                field={field}
                state={state}
                derivedFrom={derivedFrom}
                layer={layer}
                diagnostics={diagnostics}
                isReadOnly={isReadOnly}
                isHighlighted={highlight !== null && isSamePath(highlight.path, field.path)}
              />
            ))}
          </section>
        ))}
        {groups.length > 0 ? null : (
          <EmptyState
            title={rows.length === 0 ? "There is nothing to set here." : "No field matches."}
            action={
              rows.length === 0 ? null : (
                <Button
                  onClick={() => {
                    setFilter("all");
                    setSearch("");
                  }}
                >
                  Show all fields
                </Button>
              )
            }
          />
        )}
      </div>
    </div>
  );
}
