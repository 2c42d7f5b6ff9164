"use client";

import { RotateCcw } from "lucide-react";
import type { FieldState } from "@/components/designer/form/field-state";
import { LayerComparison } from "@/components/designer/form/layer-comparison";
import { findLayer } from "@/components/designer/layer-views";
import { useDesignerSession } from "@/components/designer/use-session";
import { HueDot } from "@/components/ui/hue-dot";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { useDesignStore } from "@/lib/client/use-design";
import { layerText } from "@/lib/core/design/layer-text";
import type { FormField } from "@/lib/core/schema/component-fields";
import type { LayerId } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

export interface ProvenanceProps {
  field: FormField;
  state: FieldState;
  layer: LayerId;
  isReadOnly: boolean;
  onReset: () => void;
}

/** Who set the value, what the other layers say (on hover or focus), and the way back to what is inherited. */
export function ProvenanceNote({ field, state, layer, isReadOnly, onReset }: ProvenanceProps) {
  const session = useDesignerSession();
  const store = useDesignStore();
  const { words, source } = describe(field, state, layer, (id) => findLayer(store.getState().design, id).name);
  const hue = source === null ? 0 : findLayer(store.getState().design, source).hue;

  function showSource() {
    const from = source ?? layer;
    const location = parseValues(layerText(store.getState().design, from) ?? "").locate(field.path);
    if (location !== null) session.goToLine(from, location.line, location.column);
  }

  return (
    <span className="flex min-h-6 items-center gap-0.5 self-start @lg:min-h-8">
      <Tooltip side="left" content={<LayerComparison field={field} />}>
        <button
          type="button"
          onClick={showSource}
          className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded-sm px-1 text-xs text-ink-muted hover:bg-hover"
        >
          <HueDot hue={hue} isHollow={state.own === undefined} />
          <span className="min-w-0 text-left leading-4">{words}</span>
        </button>
      </Tooltip>
      {state.own === undefined || isReadOnly ? null : (
        <IconButton label={`Reset ${field.label} to what is inherited`} size="sm" onClick={onReset}>
          <RotateCcw className="size-3.5" aria-hidden />
        </IconButton>
      )}
    </span>
  );
}

function describe(
  field: FormField,
  { provenance }: FieldState,
  layer: LayerId,
  nameOf: (layer: LayerId) => string,
): { words: string; source: LayerId | null } {
  switch (provenance.kind) {
    case "here":
      return { words: "set here", source: layer };
    case "removed":
      return { words: "removed here (null)", source: layer };
    case "layer":
      return { words: `from ${nameOf(provenance.layer)}`, source: provenance.layer };
    case "default":
      return { words: field.defaultNote ?? "default", source: null };
    case "unset":
      return { words: "not set", source: null };
  }
}
