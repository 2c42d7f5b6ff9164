"use client";

import { Ellipsis } from "lucide-react";
import { useEffect, useRef } from "react";
import { layerViews } from "@/components/designer/layer-views";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession, useReadOnlyReason, useView } from "@/components/designer/use-session";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast";
import { useDesign } from "@/lib/client/use-design";
import { BASE_LAYER } from "@/lib/core/values/value-path";

/** The layer that form, board and values text show: the base or a profile. Keys 1 to 9 choose one. */
export function LayerSwitch() {
  const profiles = useDesign((state) => state.design.profiles);
  const { layer } = useView();
  const session = useDesignerSession();
  const container = useRef<HTMLDivElement>(null);

  // With many profiles the switch scrolls sideways; the one on screen stays in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another layer is chosen
  useEffect(() => {
    const chosen = container.current?.querySelector<HTMLElement>('[role="radio"][data-state="checked"]');
    const box = chosen?.parentElement;
    if (chosen && box) box.scrollLeft = chosen.offsetLeft - (box.clientWidth - chosen.offsetWidth) / 2;
  }, [layer]);

  return (
    <div ref={container} className="relative flex min-w-24 items-center gap-0.5">
      <SegmentedControl
        label="Layer"
        value={layer}
        onChange={session.showLayer}
        segments={layerViews({ profiles }).map(({ id, name, hue }, index) => ({
          value: id,
          label: name,
          hue,
          title: index < 9 ? `${name} (key ${index + 1})` : name,
        }))}
      />
      <ProfileMenu />
    </div>
  );
}

function ProfileMenu() {
  const { run, undo } = useCommands();
  const session = useDesignerSession();
  const readOnlyReason = useReadOnlyReason();
  const { layer } = useView();
  const profile = useDesign((state) => state.design.profiles.find(({ id }) => id === layer));

  function remove() {
    if (profile === undefined) return;
    if (!run({ type: "removeProfile", id: profile.id })) return;
    session.showLayer(BASE_LAYER);
    showToast(`The profile ${profile.name} is removed with its values.`, { action: { label: "Undo", onSelect: undo } });
  }

  return (
    <DropdownMenu
      trigger={
        <IconButton label="Profiles">
          <Ellipsis className="size-4" aria-hidden />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => session.open({ kind: "add-profile" })} disabledReason={readOnlyReason}>
        Add profile…
      </MenuItem>
      {profile === undefined ? null : (
        <>
          <MenuItem
            onSelect={() => session.open({ kind: "edit-profile", id: profile.id })}
            disabledReason={readOnlyReason}
          >
            Rename or retarget {profile.name}…
          </MenuItem>
          <MenuSeparator />
          <MenuItem onSelect={remove} isDanger disabledReason={readOnlyReason}>
            Remove {profile.name}
          </MenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
