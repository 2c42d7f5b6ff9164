"use client";

import { clsx } from "clsx";
import { ChevronDown, ChevronRight, File, Package } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { formatSize, type TreeFolder, type TreeRow, visibleRows } from "@/components/chart-files/file-tree";

export interface FileTreeViewProps {
  tree: TreeFolder;
  open: ReadonlySet<string>;
  selectedPath: string | null;
  onToggle: (folder: string) => void;
  onSelect: (path: string) => void;
}

/** The tree with the keys of the ARIA tree pattern: arrows move, right opens, left closes or goes up, Enter opens a file. */
export function FileTreeView({ tree, open, selectedPath, onToggle, onSelect }: FileTreeViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => visibleRows(tree, open), [tree, open]);
  const focusable = rows.some(({ node }) => node.path === selectedPath) ? selectedPath : (rows[0]?.node.path ?? null);

  function focusRow(path: string | undefined) {
    if (path === undefined) return;
    container.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  }

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const path = event.target instanceof HTMLElement ? event.target.dataset.path : undefined;
    const index = rows.findIndex(({ node }) => node.path === path);
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyTarget(event.key, rows, index);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === "toggle") onToggle(row.node.path);
    else focusRow(next);
  }

  return (
    <div ref={container} role="tree" aria-label="Files of the chart" onKeyDown={handleKeyDown} className="py-1">
      {rows.map((row) => (
        <TreeRowView
          key={row.node.path}
          row={row}
          isSelected={row.node.path === selectedPath}
          isFocusable={row.node.path === focusable}
          onActivate={() => (row.node.kind === "folder" ? onToggle(row.node.path) : onSelect(row.node.path))}
        />
      ))}
    </div>
  );
}

/** The row to go to, `toggle` to open or close the folder in focus, or null for keys that mean nothing here. */
function keyTarget(key: string, rows: readonly TreeRow[], index: number): string | "toggle" | null {
  const row = rows[index];
  if (row === undefined) return null;
  const isFolder = row.node.kind === "folder";
  switch (key) {
    case "ArrowDown":
      return rows[Math.min(index + 1, rows.length - 1)]?.node.path ?? null;
    case "ArrowUp":
      return rows[Math.max(index - 1, 0)]?.node.path ?? null;
    case "Home":
      return rows[0]?.node.path ?? null;
    case "End":
      return rows.at(-1)?.node.path ?? null;
    case "ArrowRight":
      if (!isFolder) return null;
      return row.isOpen ? (rows[index + 1]?.node.path ?? null) : "toggle";
    case "ArrowLeft": {
      if (isFolder && row.isOpen) return "toggle";
      const parent = rows.slice(0, index).findLast(({ depth }) => depth < row.depth);
      return parent?.node.path ?? null;
    }
    default:
      return null;
  }
}

function TreeRowView({
  row: { node, depth, isOpen },
  isSelected,
  isFocusable,
  onActivate,
}: {
  row: TreeRow;
  isSelected: boolean;
  isFocusable: boolean;
  onActivate: () => void;
}) {
  const isFolder = node.kind === "folder";
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const FileIcon = node.name.endsWith(".tgz") ? Package : File;
  return (
    <div
      role="treeitem"
      aria-level={depth}
      aria-expanded={isFolder ? isOpen : undefined}
      aria-selected={isSelected}
      data-path={node.path}
      tabIndex={isFocusable ? 0 : -1}
      onClick={onActivate}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onActivate();
      }}
      style={{ paddingLeft: `${depth * 14}px` }}
      className={clsx(
        "flex h-6 cursor-pointer items-center gap-1.5 pr-3 text-xs -outline-offset-2 coarse:h-10",
        isSelected ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      {isFolder ? (
        <Chevron className="size-3.5 shrink-0 text-ink-muted" aria-hidden />
      ) : (
        <FileIcon className="size-3.5 shrink-0 text-ink-faint" strokeWidth={1.5} aria-hidden />
      )}
      <span className="min-w-0 flex-1 truncate font-mono">{node.name}</span>
      <span className="shrink-0 text-2xs text-ink-faint tabular-nums">
        {isFolder ? `${node.fileCount} files` : formatSize(node.sizeBytes)}
      </span>
    </div>
  );
}
