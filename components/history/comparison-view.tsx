"use client";

import { clsx } from "clsx";
import { Minus, Pencil, Plus } from "lucide-react";
import { type ComponentType, useMemo } from "react";
import { type ChangeWords, changeWords } from "@/components/history/change-words";
import { type FileChange, fileChanges } from "@/components/history/file-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import type { Design } from "@/lib/core/design/design";

/** Shows the lines in which two texts differ. Another area provides it. */
export type DiffViewer = ComponentType<{ path: string; before: string; after: string }>;

export interface ComparisonViewProps {
  from: Design;
  to: Design;
  /** What to say when the two are equal. */
  sameText: string;
  viewer: DiffViewer;
  /** The chosen tab; another one shows where there is no such tab. */
  tab: string | null;
  onTab: (tab: string) => void;
}

const STRUCTURE = "~structure";

/** The difference of two designs: structure in words, texts line by line. */
export function ComparisonView({ from, to, sameText, viewer: Viewer, tab, onTab }: ComparisonViewProps) {
  const words = useMemo(() => changeWords(from, to), [from, to]);
  const files = useMemo(() => fileChanges(from, to), [from, to]);
  const tabs = [...(words.length > 0 ? [STRUCTURE] : []), ...files.map(({ path }) => path)];
  const shown = tabs.find((candidate) => candidate === tab) ?? tabs[0];

  if (shown === undefined) return <EmptyState title={sameText} className="flex-1" />;
  return (
    <Tabs value={shown} onChange={onTab} className="flex-1">
      <TabList label="What differs">
        {words.length === 0 ? null : (
          <Tab value={STRUCTURE} count={words.length}>
            Structure
          </Tab>
        )}
        {files.map((file) => (
          <Tab key={file.path} value={file.path}>
            <span className="font-mono text-xs">{file.path}</span>
            <LineCounts file={file} />
          </Tab>
        ))}
      </TabList>
      {words.length === 0 ? null : (
        <TabPanel value={STRUCTURE} className="overflow-y-auto">
          <WordList words={words} />
        </TabPanel>
      )}
      {files.map(({ path, before, after }) => (
        <TabPanel key={path} value={path}>
          <Viewer path={path} before={before} after={after} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function LineCounts({ file: { addedLines, removedLines } }: { file: FileChange }) {
  return (
    <span className="flex gap-1 font-mono text-2xs tabular-nums">
      {addedLines > 0 ? (
        <span className="text-added">
          +{addedLines}
          <span className="sr-only"> lines added</span>
        </span>
      ) : null}
      {removedLines > 0 ? (
        <span className="text-removed">
          −{removedLines}
          <span className="sr-only"> lines removed</span>
        </span>
      ) : null}
    </span>
  );
}

const KINDS = {
  added: { Icon: Plus, word: "added", style: "bg-added-soft text-added" },
  removed: { Icon: Minus, word: "removed", style: "bg-removed-soft text-removed" },
  changed: { Icon: Pencil, word: "changed", style: "bg-changed-soft text-changed" },
};

function WordList({ words }: { words: readonly ChangeWords[] }) {
  return (
    <ul aria-label="Changes of structure" className="flex flex-col gap-2.5 p-4 text-sm">
      {words.map(({ kind, id, subject, details }) => {
        const { Icon, word, style } = KINDS[kind];
        return (
          <li key={id} className="flex items-start gap-2">
            <span className={clsx("mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm", style)}>
              <Icon className="size-3" aria-hidden />
            </span>
            <span className="min-w-0">
              <span className="wrap-anywhere">
                {subject} {word}
              </span>
              {details.length === 0 ? null : (
                <ul className="mt-0.5 text-xs text-ink-muted">
                  {details.map((detail) => (
                    <li key={detail} className="wrap-anywhere">
                      {detail}
                    </li>
                  ))}
                </ul>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
