"use client";

import { CircleHelp, Search } from "lucide-react";
import Link from "next/link";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Logo } from "@/components/ui/logo";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { pagePaths } from "@/lib/api/paths";

export interface HomeHeaderProps {
  onOpenPalette: () => void;
  onOpenShortcuts: () => void;
}

/** Name, search, theme and help. */
export function HomeHeader({ onOpenPalette, onOpenShortcuts }: HomeHeaderProps) {
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-280 items-center gap-2 px-4 sm:px-6">
        <Link href={pagePaths.home()} className="flex items-center gap-2 rounded-md pr-1 font-semibold">
          <Logo />
          Chartroom
        </Link>
        <div className="flex-1" />
        <button
          type="button"
          onClick={onOpenPalette}
          aria-keyshortcuts="Control+K Meta+K"
          className="flex h-8 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-sm text-ink-muted hover:bg-hover sm:w-56 coarse:h-10"
        >
          <Search className="size-4" aria-hidden />
          <span className="flex-1 text-left max-sm:sr-only">Search</span>
          <span className="hidden sm:inline">
            <Kbd keys="mod+k" />
          </span>
        </button>
        <IconButton label="Keyboard shortcuts" shortcut="?" onClick={onOpenShortcuts}>
          <CircleHelp className="size-4" aria-hidden />
        </IconButton>
        <ThemeSwitch />
      </div>
    </header>
  );
}
