"use client";

import { ArrowLeft, Command, Download, History, Redo2, Share2, Undo2 } from "lucide-react";
import Link from "next/link";
import { ChartName } from "@/components/designer/topbar/chart-name";
import { LayerSwitch } from "@/components/designer/topbar/layer-switch";
import { PhoneMenu } from "@/components/designer/topbar/phone-menu";
import { SaveStatus } from "@/components/designer/topbar/save-status";
import { Totals } from "@/components/designer/topbar/totals";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { iconButtonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { Tooltip } from "@/components/ui/tooltip";
import { pagePaths } from "@/lib/api/paths";
import { useDesign } from "@/lib/client/use-design";

/** The design as a whole: its name, the layer on screen, totals, history, saving, sharing and export. */
export function TopBar({ isPhone }: { isPhone: boolean }) {
  return isPhone ? <PhoneBar /> : <WideBar />;
}

function WideBar() {
  const session = useDesignerSession();
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-2">
      <HomeLink />
      <ChartName />
      <LayerSwitch />
      <Totals />
      <span className="min-w-2 flex-1" />
      <HistoryButtons />
      <SaveStatus />
      <span className="flex items-center gap-1">
        <Button onClick={() => session.open({ kind: "share" })}>
          <Share2 className="size-4" aria-hidden />
          Share
        </Button>
        <Button variant="primary" onClick={() => session.open({ kind: "export" })}>
          <Download className="size-4" aria-hidden />
          Export
        </Button>
        <IconButton label="Commands" shortcut="mod+k" onClick={() => session.open({ kind: "palette" })}>
          <Command className="size-4" aria-hidden />
        </IconButton>
        <ThemeSwitch />
      </span>
    </header>
  );
}

function PhoneBar() {
  return (
    <header className="shrink-0 border-b border-line bg-surface">
      <div className="flex h-12 items-center gap-1 px-1">
        <HomeLink />
        <ChartName />
        <span className="flex-1" />
        <SaveStatus />
        <PhoneMenu />
      </div>
      <div className="flex items-center px-2 pb-1.5">
        <LayerSwitch />
      </div>
    </header>
  );
}

function HomeLink() {
  return (
    <Tooltip content="All designs">
      <Link href={pagePaths.home()} aria-label="All designs" className={iconButtonStyle()}>
        <ArrowLeft className="size-4" aria-hidden />
      </Link>
    </Tooltip>
  );
}

function HistoryButtons() {
  const { undo, redo } = useCommands();
  const canUndo = useDesign((state) => state.canUndo);
  const canRedo = useDesign((state) => state.canRedo);
  const canEdit = useDesign((state) => state.canEdit);
  const session = useDesignerSession();
  return (
    <span className="flex items-center">
      <IconButton label="Undo" shortcut="mod+z" disabledReason={canUndo ? null : "nothing to undo"} onClick={undo}>
        <Undo2 className="size-4" aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut="mod+shift+z"
        disabledReason={canRedo ? null : "nothing to redo"}
        onClick={redo}
      >
        <Redo2 className="size-4" aria-hidden />
      </IconButton>
      {canEdit ? (
        <IconButton label="History" onClick={() => session.open({ kind: "history" })}>
          <History className="size-4" aria-hidden />
        </IconButton>
      ) : null}
    </span>
  );
}
