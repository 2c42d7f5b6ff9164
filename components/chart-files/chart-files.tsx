"use client";

import { ChevronLeft } from "lucide-react";
import { type ComponentType, useDeferredValue, useEffect, useMemo, useState } from "react";
import { buildFileTree, foldersAround, formatSize } from "@/components/chart-files/file-tree";
import { FileTreeView } from "@/components/chart-files/file-tree-view";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChartFile } from "@/lib/core/chart/chart-file";

export interface ChartFilesProps {
  files: readonly ChartFile[];
  /** False until there is a first list. */
  isReady: boolean;
  selectedPath: string | null;
  onSelect: (path: string | null) => void;
  /** Shows one text. */
  viewer: ComponentType<{ path: string; text: string }>;
}

/** The files of the chart as they are exported: a tree, and the chosen one to read. */
export function ChartFiles({ files, isReady, selectedPath, onSelect, viewer: Viewer }: ChartFilesProps) {
  const calmFiles = useDeferredValue(files);
  const tree = useMemo(() => buildFileTree(calmFiles), [calmFiles]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(["templates"]));
  const selected = calmFiles.find(({ path }) => path === selectedPath);

  // A link or a search may lead to a file inside closed folders.
  useEffect(() => {
    if (selectedPath !== null) setOpen((current) => new Set([...current, ...foldersAround(selectedPath)]));
  }, [selectedPath]);

  function toggle(path: string) {
    setOpen((current) => {
      const next = new Set(current);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  }

  if (!isReady) return <LoadingTree />;
  if (files.length === 0) {
    return (
      <EmptyState title="There is no chart to show.">
        values.yaml cannot be read. Problems says in which line.
      </EmptyState>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        className={
          selected === undefined
            ? "relative min-h-0 flex-1 overflow-y-auto"
            : "relative h-2/5 shrink-0 overflow-y-auto border-b border-line"
        }
      >
        <FileTreeView tree={tree} open={open} selectedPath={selectedPath} onToggle={toggle} onSelect={onSelect} />
        <p className="px-3 py-2 text-xs text-ink-faint">
          {tree.fileCount} files, {formatSize(tree.sizeBytes)}
        </p>
      </div>
      {selected === undefined ? null : (
        <section aria-label={selected.path} className="flex min-h-0 flex-1 flex-col">
          <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-1">
            <IconButton label="Close file" size="sm" onClick={() => onSelect(null)}>
              <ChevronLeft className="size-4" aria-hidden />
            </IconButton>
            <h2 className="min-w-0 flex-1 truncate font-mono text-xs">{selected.path}</h2>
            {typeof selected.content === "string" ? (
              <CopyButton text={selected.content} label="Copy file" isIconOnly size="sm" variant="ghost" />
            ) : null}
          </header>
          <div className="min-h-0 flex-1">
            {typeof selected.content === "string" ? (
              <Viewer path={selected.path} text={selected.content} />
            ) : (
              <EmptyState title="This file is a package of another chart.">
                It is exported as it came, {formatSize(selected.content.length)}.
              </EmptyState>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

function LoadingTree() {
  return (
    <div role="status" aria-label="Building the chart" className="flex flex-col gap-2 p-3">
      {["w-1/2", "w-2/3", "w-2/5", "w-3/5"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
