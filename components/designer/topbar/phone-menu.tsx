"use client";

import { Command, Download, History, Menu, Redo2, Share2, SlidersHorizontal, Undo2 } from "lucide-react";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession } from "@/components/designer/use-session";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { useDesign } from "@/lib/client/use-design";

/** On a phone: what the wide bar shows as buttons. */
export function PhoneMenu() {
  const session = useDesignerSession();
  const { undo, redo } = useCommands();
  const canUndo = useDesign((state) => state.canUndo);
  const canRedo = useDesign((state) => state.canRedo);
  const canEdit = useDesign((state) => state.canEdit);
  const icon = (Icon: typeof Menu) => <Icon className="size-4" aria-hidden />;
  return (
    <DropdownMenu align="end" trigger={<IconButton label="Menu">{icon(Menu)}</IconButton>}>
      <MenuItem icon={icon(Undo2)} onSelect={undo} disabledReason={canUndo ? null : "nothing to undo"}>
        Undo
      </MenuItem>
      <MenuItem icon={icon(Redo2)} onSelect={redo} disabledReason={canRedo ? null : "nothing to redo"}>
        Redo
      </MenuItem>
      {canEdit ? (
        <MenuItem icon={icon(History)} onSelect={() => session.open({ kind: "history" })}>
          History
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem icon={icon(SlidersHorizontal)} onSelect={() => session.select("~resources")}>
        Resources and totals
      </MenuItem>
      <MenuItem icon={icon(Share2)} onSelect={() => session.open({ kind: "share" })}>
        Share
      </MenuItem>
      <MenuItem icon={icon(Download)} onSelect={() => session.open({ kind: "export" })}>
        Export
      </MenuItem>
      <MenuItem icon={icon(Command)} onSelect={() => session.open({ kind: "palette" })}>
        All commands
      </MenuItem>
    </DropdownMenu>
  );
}
