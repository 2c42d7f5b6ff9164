"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, useRef } from "react";
import { clockTime, type RevisionGroup } from "@/components/history/revision-groups";
import { Badge } from "@/components/ui/badge";

export interface RevisionListProps {
  groups: readonly RevisionGroup[];
  /** The newest revision: the design as it is saved now. */
  current: number;
  selected: number | null;
  onSelect: (revision: number) => void;
  /** Chosen to be looked at, with Enter, a click or a tap. */
  onOpen: (revision: number) => void;
}

const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Revisions newest first, by author and hour. Arrow keys choose. */
export function RevisionList({ groups, current, selected, onSelect, onOpen }: RevisionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const revisions = groups.flatMap((group) => group.revisions.map(({ revision }) => revision));
  const tabStop = selected ?? revisions[0];

  function handleKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const index = revisions.indexOf(tabStop ?? -1);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (tabStop !== undefined) onOpen(tabStop);
    } else if (step !== undefined) {
      event.preventDefault();
      const next = revisions[step(index, revisions.length)];
      if (next === undefined) return;
      onSelect(next);
      list.current?.querySelector<HTMLElement>(`[data-revision="${next}"]`)?.focus();
    }
  }

  return (
    <div ref={list} role="listbox" aria-label="Revisions" tabIndex={-1} className="outline-none">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element stands for
        <div key={group.key} role="group" aria-labelledby={`revisions-${group.key}`}>
          <p
            id={`revisions-${group.key}`}
            className="flex items-baseline justify-between gap-2 bg-sunken px-3 py-1 text-xs text-ink-muted"
          >
            <span className="min-w-0 truncate font-medium text-ink">{group.author}</span>
            <span className="shrink-0">{group.hour}</span>
          </p>
          {group.revisions.map(({ revision, at, summary }) => (
            <div
              key={revision}
              role="option"
              aria-selected={revision === selected}
              data-revision={revision}
              tabIndex={revision === tabStop ? 0 : -1}
              onClick={() => onOpen(revision)}
              onKeyDown={handleKeyDown}
              className={clsx(
                "flex min-h-10 cursor-pointer items-start gap-2 border-l-2 px-3 py-2 -outline-offset-2",
                revision === selected ? "border-accent bg-accent-soft" : "border-transparent hover:bg-hover",
              )}
            >
              <span className="sr-only">Revision {revision}:</span>
              <span aria-hidden className="w-9 shrink-0 font-mono text-xs leading-5 text-ink-muted">
                r{revision}
              </span>
              <span className="line-clamp-2 min-w-0 flex-1 text-sm wrap-anywhere">{summary}</span>
              {revision === current ? <Badge>now</Badge> : null}
              <time dateTime={at} className="shrink-0 text-xs leading-5 text-ink-muted tabular-nums">
                {clockTime(at)}
              </time>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
