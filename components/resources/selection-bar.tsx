"use client";

import { ChevronDown, X } from "lucide-react";
import { fillDownCommands, presetCommands, SIZE_PRESETS } from "@/components/resources/size-presets";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { useDesignStore } from "@/lib/client/use-design";
import type { SingleCommand } from "@/lib/core/design/command";
import type { ResourceRow } from "@/lib/core/resources/resource-rows";
import type { LayerId } from "@/lib/core/values/value-path";

export interface SelectionBarProps {
  rows: readonly ResourceRow[];
  layer: LayerId;
  onClear: () => void;
}

/** What can be done with the chosen rows together, each as one step to undo. */
export function SelectionBar({ rows, layer, onClear }: SelectionBarProps) {
  const store = useDesignStore();

  function run(commands: SingleCommand[]) {
    if (commands.length === 0) return;
    const refusal = store.dispatch({ type: "batch", commands });
    if (refusal !== null) showToast(refusal.message, { tone: "error" });
  }

  return (
    <div
      role="toolbar"
      aria-label="Chosen rows"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-3 py-1.5"
    >
      <span className="text-sm">{rows.length} chosen</span>
      <DropdownMenu
        trigger={
          <Button size="sm">
            Size
            <ChevronDown className="size-3.5" aria-hidden />
          </Button>
        }
      >
        {SIZE_PRESETS.map((preset) => (
          <MenuItem
            key={preset.name}
            onSelect={() => run(presetCommands(rows, layer, preset))}
            description={
              <span className="font-mono">
                {preset.sizes.cpuRequest}/{preset.sizes.cpuLimit} {preset.sizes.memoryRequest}/
                {preset.sizes.memoryLimit}
              </span>
            }
          >
            {preset.name}
          </MenuItem>
        ))}
      </DropdownMenu>
      <Button
        size="sm"
        disabledReason={rows.length < 2 ? "Choose at least two rows." : null}
        onClick={() => run(fillDownCommands(rows, layer))}
      >
        Fill down from the first
      </Button>
      <span className="flex-1" />
      <IconButton label="Choose none" size="sm" onClick={onClear}>
        <X className="size-3.5" aria-hidden />
      </IconButton>
    </div>
  );
}
