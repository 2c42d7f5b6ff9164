"use client";

import { useMemo } from "react";
import type { DesignerSlots } from "@/components/designer/designer-slots";
import { AddComponentDialog } from "@/components/designer/dialogs/add-component-dialog";
import { ExportDialog } from "@/components/designer/dialogs/export-dialog";
import { ProfileDialog } from "@/components/designer/dialogs/profile-dialog";
import { ShortcutsDialog } from "@/components/designer/dialogs/shortcuts-dialog";
import { VariableDialog } from "@/components/designer/dialogs/variable-dialog";
import { paletteGroups } from "@/components/designer/palette-groups";
import { useChart } from "@/components/designer/use-chart";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession, useSession } from "@/components/designer/use-session";
import { CommandPalette } from "@/components/ui/command-palette";
import { useDesign, useDesignStore } from "@/lib/client/use-design";

/** Dialogs and palette: one open at a time. */
export function DesignerPanels({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const session = useDesignerSession();
  const panel = useSession((state) => state.panel);
  const close = () => session.open(null);
  const configObjects = useDesign((state) => state.design.configObjects);
  const variableTarget =
    panel?.kind === "add-variable" ? configObjects.find(({ id }) => id === panel.configObject) : undefined;
  return (
    <>
      {panel?.kind === "palette" ? <Palette onClose={close} /> : null}
      {panel?.kind === "shortcuts" ? <ShortcutsDialog onClose={close} /> : null}
      {panel?.kind === "add-component" ? <AddComponentDialog onClose={close} /> : null}
      {panel?.kind === "add-profile" ? <ProfileDialog profileId={null} onClose={close} /> : null}
      {panel?.kind === "edit-profile" ? <ProfileDialog profileId={panel.id} onClose={close} /> : null}
      {variableTarget === undefined ? null : <VariableDialog configObject={variableTarget} onClose={close} />}
      {panel?.kind === "export" ? <ExportDialog designId={designId} onClose={close} /> : null}
      {panel?.kind === "history" ? slots.renderHistory({ onClose: close }) : null}
      {slots.renderShare({
        isOpen: panel?.kind === "share",
        onOpenChange: (isOpen) => session.open(isOpen ? { kind: "share" } : null),
      })}
    </>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const session = useDesignerSession();
  const store = useDesignStore();
  const commands = useCommands();
  const design = useDesign((state) => state.design);
  const canEdit = useDesign((state) => state.canEdit);
  const files = useChart((state) => state.files);
  const groups = useMemo(
    () => paletteGroups({ design, files, session, commands, canEdit, saveNow: () => void store.flush() }),
    [design, files, session, commands, canEdit, store],
  );
  return (
    <CommandPalette
      isOpen
      onOpenChange={(isOpen) => {
        // An item may have opened another panel, which stays.
        if (!isOpen && session.getState().panel?.kind === "palette") onClose();
      }}
      placeholder="Find a command, component, field or file"
      groups={groups}
    />
  );
}
