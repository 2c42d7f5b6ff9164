"use client";

import { clsx } from "clsx";
import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import { BooleanInput, SelectInput } from "@/components/designer/form/choice-inputs";
import type { FieldControlProps } from "@/components/designer/form/field-control";
import { type FieldState, isSameState } from "@/components/designer/form/field-state";
import { ListInput } from "@/components/designer/form/list-input";
import { MapInput } from "@/components/designer/form/map-input";
import { ProvenanceNote } from "@/components/designer/form/provenance";
import { ScalarInput } from "@/components/designer/form/scalar-input";
import { YamlInput } from "@/components/designer/form/yaml-input";
import { scrollWithin } from "@/components/designer/scroll-within";
import { setFlag } from "@/components/designer/set-flag";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession } from "@/components/designer/use-session";
import { showToast } from "@/components/ui/toast";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { FormField } from "@/lib/core/schema/component-fields";
import { formatValuePath, type LayerId, type ValuePath } from "@/lib/core/values/value-path";
import { isYamlMap } from "@/lib/core/values/yaml-value";

const CONTROLS: Record<FormField["input"], (props: FieldControlProps) => React.ReactNode> = {
  text: ScalarInput,
  number: ScalarInput,
  quantity: ScalarInput,
  boolean: BooleanInput,
  select: SelectInput,
  map: MapInput,
  list: ListInput,
  yaml: YamlInput,
};

export interface FieldRowProps {
  field: FormField;
  state: FieldState;
  /** Title of the component an empty value is worked out from. */
  derivedFrom: string | null;
  layer: LayerId;
  diagnostics: readonly Diagnostic[];
  isReadOnly: boolean;
  isHighlighted: boolean;
}

/** One field: label and key, control, who set it. Rendered again only when its own state changes. */
export const FieldRow = memo(FieldRowView, (before, after) => {
  return (
    before.field === after.field &&
    before.layer === after.layer &&
    before.derivedFrom === after.derivedFrom &&
    before.isReadOnly === after.isReadOnly &&
    before.isHighlighted === after.isHighlighted &&
    before.diagnostics === after.diagnostics &&
    isSameState(before.state, after.state)
  );
});

function FieldRowView({ field, state, derivedFrom, layer, diagnostics, isReadOnly, isHighlighted }: FieldRowProps) {
  const { setValue, unsetValue } = useCommands();
  const session = useDesignerSession();
  const row = useRef<HTMLDivElement>(null);
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const onSet = useCallback<FieldControlProps["onSet"]>(
    (path, value, mergeKey) => void setValue(layer, path, value, mergeKey),
    [setValue, layer],
  );
  const onUnset = useCallback<FieldControlProps["onUnset"]>(
    (path, mergeKey) => void unsetValue(layer, path, mergeKey),
    [unsetValue, layer],
  );
  const Control = CONTROLS[controlOf(field, state)];
  const path = formatValuePath(field.path);
  const hasOwnLabel = field.input === "boolean" || field.input === "select";

  useEffect(() => {
    const from = session.getState().highlight?.from;
    if (isHighlighted && from !== "form" && row.current !== null) scrollWithin(row.current, "nearest");
    if (isHighlighted && from === "link") focusControl(row.current);
  }, [isHighlighted, session]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that a control inside has focus
    <div
      ref={row}
      data-path={path}
      onFocus={() => session.highlight({ path: field.path, from: "form" })}
      className={clsx(
        "grid gap-x-3 gap-y-1 border-l-2 py-1.5 pr-3 pl-3.5 @lg:grid-cols-[minmax(7rem,10.5rem)_minmax(0,1fr)_7.5rem] @3xl:grid-cols-[14rem_minmax(0,32rem)_9rem]",
        isHighlighted ? "border-accent bg-accent-soft/40" : "border-transparent",
      )}
    >
      <div className="min-w-0">
        {hasOwnLabel ? (
          <span aria-hidden className="block text-sm">
            {field.label}
          </span>
        ) : (
          <label htmlFor={id} className="block text-sm">
            {field.label}
          </label>
        )}
        <CopyKey path={path} shown={shownKey(field.path)} flag={() => setFlag(field.path, state.effective)} />
        <span id={`${id}-description`} className="sr-only">
          {field.description}
        </span>
      </div>
      <div className="min-w-0">
        <Control
          field={field}
          state={state}
          id={id}
          describedBy={clsx(`${id}-description`, error !== null && `${id}-error`)}
          isReadOnly={isReadOnly}
          placeholder={derivedFrom === null ? "" : `from ${derivedFrom}`}
          onSet={onSet}
          onUnset={onUnset}
          onError={setError}
        />
        {error === null ? null : (
          <p id={`${id}-error`} className="mt-1 text-xs text-error">
            {error}
          </p>
        )}
        {diagnostics.map((diagnostic) => (
          <p
            key={`${diagnostic.code} ${diagnostic.message}`}
            className={clsx("mt-1 text-xs", diagnostic.severity === "error" ? "text-error" : "text-warning")}
          >
            {diagnostic.message} {diagnostic.remedy}
          </p>
        ))}
      </div>
      <ProvenanceNote
        field={field}
        state={state}
        layer={layer}
        isReadOnly={isReadOnly}
        onReset={() => onUnset(field.path)}
      />
    </div>
  );
}

/** Where the text says something the control cannot show, its YAML is shown. */
function controlOf(field: FormField, { effective }: FieldState): FormField["input"] {
  const isNothing = effective === undefined || effective === null;
  if (field.input === "map") return isNothing || isYamlMap(effective) ? "map" : "yaml";
  if (field.input === "list") return isNothing || Array.isArray(effective) ? "list" : "yaml";
  return typeof effective === "object" && !isNothing ? "yaml" : field.input;
}

/** Below a component its own key says nothing new. */
function shownKey(path: ValuePath): string {
  return formatValuePath(path.length > 1 ? path.slice(1) : path);
}

function CopyKey({ path, shown, flag }: { path: string; shown: string; flag: () => string }) {
  async function copy() {
    const text = flag();
    try {
      await navigator.clipboard.writeText(text);
      showToast(`Copied ${text}`);
    } catch {
      showToast("The browser did not allow copying.", { tone: "error" });
    }
  }
  return (
    <button
      type="button"
      onClick={copy}
      title={`${path}\nCopy as a --set flag`}
      aria-label={`Copy ${path} as a --set flag`}
      className="block max-w-full truncate rounded-sm font-mono text-2xs text-ink-faint hover:text-ink"
    >
      {shown}
    </button>
  );
}

function focusControl(row: HTMLElement | null): void {
  row?.querySelector<HTMLElement>("input, textarea, [role=switch], [role=combobox]")?.focus({ preventScroll: true });
}
