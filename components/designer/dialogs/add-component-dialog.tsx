"use client";

import { useState } from "react";
import { CatalogList } from "@/components/designer/dialogs/catalog-list";
import { ServiceForm } from "@/components/designer/dialogs/service-form";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession } from "@/components/designer/use-session";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { CommandOf } from "@/lib/core/design/command";

const SERVICE_FORM_ID = "new-service";

/** Adds a service of one's own or something from the catalogue. */
export function AddComponentDialog({ onClose }: { onClose: () => void }) {
  const [source, setSource] = useState<"service" | "catalogue">("service");
  const session = useDesignerSession();
  const { run } = useCommands();

  function add(command: CommandOf<"addComponent">) {
    if (!run(command)) return;
    onClose();
    session.select(command.component.id);
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title="Add a component">
      <SegmentedControl
        label="What to add"
        value={source}
        onChange={setSource}
        segments={[
          { value: "service", label: "Your own service" },
          { value: "catalogue", label: "From the catalogue" },
        ]}
        className="mb-4 w-fit"
      />
      {source === "service" ? (
        <ServiceForm id={SERVICE_FORM_ID} onAdd={add} onCancel={onClose} />
      ) : (
        <CatalogList onAdd={add} />
      )}
    </Dialog>
  );
}
