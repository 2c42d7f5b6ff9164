"use client";

import { Plus } from "lucide-react";
import { iconOf } from "@/components/designer/list/list-model";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PartIcon } from "@/components/ui/part-icon";
import { useDesign } from "@/lib/client/use-design";
import { CATALOG } from "@/lib/core/catalog/catalog";
import type { CommandOf } from "@/lib/core/design/command";

/** What the catalogue offers: databases, caches and the like, each with its chart and licence. */
export function CatalogList({ onAdd }: { onAdd: (command: CommandOf<"addComponent">) => void }) {
  const components = useDesign((state) => state.design.components);
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {CATALOG.map((entry) => {
        const { component, values, lock } = entry.newComponent();
        const isTaken = components.some(
          ({ id, valuesKey }) => id === component.id || valuesKey === component.valuesKey,
        );
        return (
          <li key={entry.id} className="flex items-start gap-3 p-3">
            <PartIcon name={iconOf(component)} className="mt-0.5 shrink-0 text-ink-muted" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                {entry.title}
                <Badge>{entry.licence}</Badge>
              </p>
              <p className="text-sm text-ink-muted">{entry.description}</p>
              <p className="mt-1 truncate font-mono text-2xs text-ink-faint">
                {entry.chart.name} {entry.chart.range} · {entry.chart.repository}
              </p>
            </div>
            <Button
              size="sm"
              aria-label={`Add ${entry.title}`}
              disabledReason={isTaken ? `${entry.title} is already in this design.` : null}
              onClick={() => onAdd({ type: "addComponent", component, values, lock })}
            >
              <Plus className="size-3.5" aria-hidden />
              Add
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
