"use client";

import { Copy, MoreHorizontal, Trash2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { countWords } from "@/components/ui/count-words";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { timeAgo } from "@/components/ui/relative-time";
import type { DesignSummaryDto } from "@/lib/api/designs";
import { pagePaths } from "@/lib/api/paths";

/** Id of the element that opens a design's menu. */
export function designMenuId(designId: string): string {
  return `design-menu-${designId}`;
}

export interface DesignCardProps {
  design: DesignSummaryDto;
  nowMs: number;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One design to continue with. The whole card is the link; the menu lies above it. */
export function DesignCard({ design, nowMs, onDuplicate, onDelete }: DesignCardProps) {
  const isOwner = design.role === "owner";
  return (
    <li className="relative flex min-h-30 min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface p-3 pl-4 hover:border-line-strong has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent">
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 pt-0.5 font-mono text-base font-semibold break-words">
          <Link
            href={pagePaths.design(design.id)}
            className="outline-none after:absolute after:inset-0 after:rounded-lg"
          >
            {design.name}
          </Link>
        </h3>
        <span className="relative">
          <DropdownMenu
            align="end"
            trigger={
              <IconButton id={designMenuId(design.id)} label={`More for ${design.name}`} size="sm">
                <MoreHorizontal className="size-4" aria-hidden />
              </IconButton>
            }
          >
            <MenuItem icon={<Copy className="size-4" />} onSelect={onDuplicate}>
              Duplicate
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon={<Trash2 className="size-4" />}
              isDanger
              disabledReason={isOwner ? null : "Only its owner can delete it."}
              onSelect={onDelete}
            >
              Delete
            </MenuItem>
          </DropdownMenu>
        </span>
      </div>
      <p className="line-clamp-2 text-sm wrap-anywhere text-ink-muted">{design.description}</p>
      <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-xs text-ink-muted">
        <span>{countWords(design.componentCount, "part")}</span>
        <span>{countWords(design.profileCount, "profile")}</span>
        <time dateTime={design.updatedAt} title={new Date(design.updatedAt).toLocaleString()} suppressHydrationWarning>
          {timeAgo(design.updatedAt, nowMs)}
        </time>
        {isOwner ? null : <Badge>{design.role === "editor" ? "shared, can edit" : "shared, view only"}</Badge>}
      </div>
    </li>
  );
}
