"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { FieldControlProps } from "@/components/designer/form/field-control";
import { ValueCell } from "@/components/designer/form/value-cell";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { YamlValue } from "@/lib/core/values/yaml-value";

/** A list whose items can be edited, moved, added and removed. Helm replaces lists whole, so a change writes all of it here. */
export function ListInput({ field, state, isReadOnly, onSet }: FieldControlProps) {
  const items: readonly YamlValue[] = Array.isArray(state.effective) ? state.effective : [];
  const isOwn = Array.isArray(state.own);
  const write = (next: readonly YamlValue[], mergeKey?: string) => onSet(field.path, [...next], mergeKey);

  function move(from: number, to: number) {
    const item = items[from];
    if (item !== undefined) write(items.toSpliced(from, 1).toSpliced(to, 0, item));
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{field.label}</legend>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1">
          <ValueCell
            label={`${field.label}: item ${index + 1}`}
            value={item}
            isFaint={!isOwn}
            schema={field.schema.items ?? {}}
            isReadOnly={isReadOnly}
            onChange={(value, mergeKey) => write(items.with(index, value), mergeKey)}
          />
          {isReadOnly ? null : (
            <span className="flex h-8 items-center">
              <IconButton
                label={`Move item ${index + 1} up`}
                size="sm"
                disabledReason={index === 0 ? "It is the first." : null}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp className="size-3.5" aria-hidden />
              </IconButton>
              <IconButton
                label={`Move item ${index + 1} down`}
                size="sm"
                disabledReason={index === items.length - 1 ? "It is the last." : null}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown className="size-3.5" aria-hidden />
              </IconButton>
              <IconButton label={`Remove item ${index + 1}`} size="sm" onClick={() => write(items.toSpliced(index, 1))}>
                <X className="size-3.5" aria-hidden />
              </IconButton>
            </span>
          )}
        </div>
      ))}
      {isReadOnly ? (
        items.length === 0 ? (
          <span className="text-sm text-ink-muted">empty</span>
        ) : null
      ) : (
        <Button
          size="sm"
          variant="ghost"
          className="self-start"
          onClick={() => write([...items, newItem(field.schema.items?.type)])}
        >
          <Plus className="size-3.5" aria-hidden />
          Add item
        </Button>
      )}
    </fieldset>
  );
}

function newItem(type: string | string[] | undefined): YamlValue {
  if (type === "object") return {};
  if (type === "integer" || type === "number") return 0;
  return type === "boolean" ? false : "";
}
