"use client";

import type { ReactNode } from "react";
import { findLayer } from "@/components/designer/layer-views";
import { ComponentMenu } from "@/components/designer/list/component-menu";
import { Badge } from "@/components/ui/badge";
import { useDesign } from "@/lib/client/use-design";
import type { ChartComponent } from "@/lib/core/design/design";
import type { LayerId } from "@/lib/core/values/value-path";

/** What is selected, in words, above its form. */
export function PartHeader({
  title,
  detail,
  layer,
  children,
}: {
  title: string;
  detail: ReactNode;
  /** The layer whose values are shown below; absent where it is all of them. */
  layer?: LayerId;
  children?: ReactNode;
}) {
  return (
    <header className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line px-4 py-1.5">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <h2 className="truncate text-base font-semibold">{title}</h2>
        <p className="min-w-0 truncate text-xs text-ink-muted">{detail}</p>
      </div>
      {layer === undefined ? null : <LayerBadge layer={layer} />}
      {children}
    </header>
  );
}

function LayerBadge({ layer }: { layer: LayerId }) {
  const profiles = useDesign((state) => state.design.profiles);
  const { name, hue } = findLayer({ profiles }, layer);
  return <Badge hue={hue}>{name}</Badge>;
}

export function ComponentHeader({ component, layer }: { component: ChartComponent; layer: LayerId }) {
  return (
    <PartHeader title={component.title} detail={component.description || kindOf(component)} layer={layer}>
      <ComponentMenu component={component} />
    </PartHeader>
  );
}

function kindOf({ spec, valuesKey }: ChartComponent): string {
  if (spec.kind === "service") return `Subchart of this platform, values under ${valuesKey}`;
  if (spec.dependency === undefined) return `Provided from elsewhere, values under ${valuesKey}`;
  return `${spec.dependency.name} ${spec.dependency.version} from ${spec.dependency.repository}`;
}
