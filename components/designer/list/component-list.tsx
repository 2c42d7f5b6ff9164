"use client";

import { Plus, Search } from "lucide-react";
import { type KeyboardEvent, useCallback, useDeferredValue, useRef, useState } from "react";
import { sectionOfKey } from "@/components/designer/form/fields-of";
import { brokenLine } from "@/components/designer/last-good-design";
import { ComponentRow } from "@/components/designer/list/component-row";
import { type ListGroup, SECTION_ITEMS, searchItems } from "@/components/designer/list/list-model";
import { moveFocus } from "@/components/designer/list/move-focus";
import { SectionRow } from "@/components/designer/list/section-row";
import { missingAddress, toggleComponentCommand } from "@/components/designer/list/toggle-component";
import { useComponentItems } from "@/components/designer/list/use-component-items";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession, useReadOnlyReason, useView } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { useDesign, useDesignStore } from "@/lib/client/use-design";

export const LIST_SEARCH_ID = "component-search";

const GROUPS: readonly ListGroup[] = ["Application", "Infrastructure"];

/** The parts of the platform: found by typing, chosen with the arrow keys, switched with Space. */
export function ComponentList() {
  const { selection, layer } = useView();
  const session = useDesignerSession();
  const store = useDesignStore();
  const { run } = useCommands();
  const [search, setSearch] = useState("");
  const container = useRef<HTMLDivElement>(null);
  const items = searchItems(useComponentItems(layer), useDeferredValue(search));
  const sections = searchItems(SECTION_ITEMS, useDeferredValue(search));
  const readOnlyReason = useReadOnlyReason();
  const hasComponents = useDesign((state) => state.design.components.length > 0);
  const line = useDesign((state) => brokenLine(state.design, layer));
  const toggleDisabledReason = readOnlyReason ?? (line === null ? null : `Fix line ${line} of this layer first.`);

  const select = useCallback((id: string) => session.select(id), [session]);
  const toggle = useCallback(
    (id: string, isEnabled: boolean) => {
      const command = toggleComponentCommand(store.getState().design, id, layer, isEnabled);
      if (command === null || !run(command) || isEnabled) return;
      const path = missingAddress(store.getState().design, id, layer);
      if (path === null) return;
      showToast("It is off: say where its clients find another one.", {
        action: {
          label: "Set address",
          onSelect: () => {
            session.select(sectionOfKey(String(path[0])));
            session.highlight({ path, from: "link" });
          },
        },
      });
    },
    [store, run, layer, session],
  );

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const target = moveFocus(container.current, event);
    const id = target?.dataset.part;
    if (id !== undefined) session.select(id, { replace: true });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows and the search inside
    <div ref={container} onKeyDown={handleKeyDown} className="flex min-h-0 flex-1 flex-col bg-canvas">
      <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-2">
        <TextField
          id={LIST_SEARCH_ID}
          label="Search components"
          isLabelHidden
          placeholder="Search components"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && search !== "") setSearch("");
            if (event.key === "Enter" && items[0] !== undefined) select(items[0].id);
          }}
          before={<Search className="size-3.5" aria-hidden />}
          className="flex-1"
        />
        <IconButton
          label="Add component"
          shortcut="a"
          disabledReason={readOnlyReason}
          onClick={() => session.open({ kind: "add-component" })}
        >
          <Plus className="size-4" aria-hidden />
        </IconButton>
      </div>
      <nav aria-label="Components" className="relative min-h-0 flex-1 overflow-y-auto py-1">
        {search === "" ? (
          <ul>
            <SectionRow id="~resources" title="Resources" isSelected={selection === "~resources"} onSelect={select} />
            <SectionRow id="~chart" title="Chart" isSelected={selection === "~chart"} onSelect={select} />
          </ul>
        ) : null}
        {GROUPS.map((group) => {
          const members = items.filter((item) => item.group === group);
          return members.length === 0 ? null : (
            <ListSection key={group} heading={group}>
              {members.map((item) => (
                <ComponentRow
                  key={item.id}
                  item={item}
                  isSelected={item.id === selection}
                  toggleDisabledReason={toggleDisabledReason}
                  onSelect={select}
                  onToggle={toggle}
                />
              ))}
            </ListSection>
          );
        })}
        {hasComponents ? null : (
          <EmptyState
            title="No components yet"
            action={
              <Button
                variant="primary"
                disabledReason={readOnlyReason}
                onClick={() => session.open({ kind: "add-component" })}
              >
                <Plus className="size-4" aria-hidden />
                Add the first
              </Button>
            }
            className="px-3 py-6"
          >
            Your services, and the databases and queues they need.
          </EmptyState>
        )}
        {sections.length === 0 ? null : (
          <ListSection heading="Shared">
            {sections.map(({ id, title }) => (
              <SectionRow key={id} id={id} title={title} isSelected={id === selection} onSelect={select} />
            ))}
          </ListSection>
        )}
        {hasComponents && items.length + sections.length === 0 ? (
          <p className="px-4 py-3 text-sm text-ink-muted">No component is called “{search}”.</p>
        ) : null}
      </nav>
    </div>
  );
}

function ListSection({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section aria-label={heading} className="pt-2">
      <h2 className="px-3 py-1 text-xs font-semibold text-ink-muted">{heading}</h2>
      <ul>{children}</ul>
    </section>
  );
}
