"use client";

import { CopyPlus, Ellipsis, FileCode, Trash2 } from "lucide-react";
import { duplicateCommand } from "@/components/designer/list/duplicate-component";
import { focusCurrentPart } from "@/components/designer/list/move-focus";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession, useReadOnlyReason, useView } from "@/components/designer/use-session";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { useDesignStore } from "@/lib/client/use-design";
import type { ChartComponent } from "@/lib/core/design/design";
import { layerText } from "@/lib/core/design/layer-text";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** What can be done with a component as a whole. Removing is undone like any edit. */
export function ComponentMenu({ component }: { component: ChartComponent }) {
  const { run, undo } = useCommands();
  const session = useDesignerSession();
  const store = useDesignStore();
  const readOnlyReason = useReadOnlyReason();
  const { layer } = useView();

  function duplicate() {
    const copy = duplicateCommand(store.getState().design, component.id);
    if (copy !== null && run(copy.command)) session.select(copy.id);
  }

  function remove() {
    if (!run({ type: "removeComponent", id: component.id })) return;
    focusCurrentPart();
    showToast(`${component.title} is removed with its values in every layer.`, {
      action: { label: "Undo", onSelect: undo },
    });
  }

  function showValues() {
    const text = layerText(store.getState().design, layer) ?? "";
    const location = parseValues(text).locate([component.valuesKey]);
    if (location === null) showToast(`This layer says nothing about ${component.title}.`);
    else session.goToLine(layer, location.line);
  }

  return (
    <DropdownMenu
      align="end"
      trigger={
        <IconButton label={`More about ${component.title}`}>
          <Ellipsis className="size-4" aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<FileCode className="size-4" aria-hidden />} onSelect={showValues}>
        Show its values
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<CopyPlus className="size-4" aria-hidden />}
        onSelect={duplicate}
        disabledReason={
          readOnlyReason ?? (component.spec.kind === "service" ? null : "Two of these would share one address.")
        }
      >
        Duplicate
      </MenuItem>
      <MenuItem
        icon={<Trash2 className="size-4" aria-hidden />}
        onSelect={remove}
        isDanger
        disabledReason={readOnlyReason}
      >
        Remove
      </MenuItem>
    </DropdownMenu>
  );
}
