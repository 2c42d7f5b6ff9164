"use client";

import { Plus, RotateCcw, X } from "lucide-react";
import { useState } from "react";
import type { FieldControlProps } from "@/components/designer/form/field-control";
import { keyProblem, type MapRow, mapRows } from "@/components/designer/form/map-rows";
import { ValueCell } from "@/components/designer/form/value-cell";
import { Button } from "@/components/ui/button";
import { CONTROL_STYLE } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { JsonSchema } from "@/lib/core/schema/json-schema";

/** A map as a table of keys and values. Keys that come from below are changed here without copying the others. */
export function MapInput({ field, state, isReadOnly, onSet, onUnset, onError }: FieldControlProps) {
  const rows = mapRows(state);
  const { additionalProperties } = field.schema;
  const valueSchema: JsonSchema = typeof additionalProperties === "object" ? additionalProperties : {};
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{field.label}</legend>
      {rows.map((row) => (
        <MapRowInput
          key={row.key}
          label={field.label}
          row={row}
          schema={valueSchema}
          isReadOnly={isReadOnly}
          onChange={(value, mergeKey) => onSet([...field.path, row.key], value, mergeKey)}
          onRemove={() => (row.isInherited ? onSet([...field.path, row.key], null) : onUnset([...field.path, row.key]))}
          onReset={() => onUnset([...field.path, row.key])}
        />
      ))}
      {rows.length === 0 && isReadOnly ? <span className="text-sm text-ink-muted">empty</span> : null}
      {isReadOnly ? null : (
        <NewRow
          label={field.label}
          problemOf={(key) => keyProblem(key, rows, field.schema.propertyNames?.pattern)}
          onAdd={(key) => onSet([...field.path, key], "")}
          onError={onError}
        />
      )}
    </fieldset>
  );
}

function MapRowInput({
  label,
  row,
  schema,
  isReadOnly,
  onChange,
  onRemove,
  onReset,
}: {
  label: string;
  row: MapRow;
  schema: JsonSchema;
  isReadOnly: boolean;
  onChange: Parameters<typeof ValueCell>[0]["onChange"];
  onRemove: () => void;
  onReset: () => void;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-start gap-1">
      <span className="flex min-h-8 items-center font-mono text-xs coarse:min-h-10">
        <span className={row.isOwn ? "wrap-anywhere text-ink" : "wrap-anywhere text-ink-muted"}>{row.key}</span>
      </span>
      {row.isRemoved ? (
        <span className="flex min-h-8 items-center text-xs text-removed">taken away here (null)</span>
      ) : (
        <ValueCell
          label={`${label}: ${row.key}`}
          value={row.value}
          isFaint={!row.isOwn}
          schema={schema}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      )}
      <span className="flex h-8 items-center">
        {!isReadOnly && row.isOwn && row.isInherited ? (
          <IconButton label={`Reset ${row.key} to what is inherited`} size="sm" onClick={onReset}>
            <RotateCcw className="size-3.5" aria-hidden />
          </IconButton>
        ) : null}
        {isReadOnly || row.isRemoved ? null : (
          <IconButton label={`Remove ${row.key}`} size="sm" onClick={onRemove}>
            <X className="size-3.5" aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}

function NewRow({
  label,
  problemOf,
  onAdd,
  onError,
}: {
  label: string;
  problemOf: (key: string) => string | null;
  onAdd: (key: string) => void;
  onError: (message: string | null) => void;
}) {
  const [key, setKey] = useState("");
  function add() {
    const problem = problemOf(key.trim());
    onError(problem);
    if (problem !== null) return;
    onAdd(key.trim());
    setKey("");
  }
  return (
    <div className="flex items-center gap-1">
      <div className={`${CONTROL_STYLE} max-w-60 flex-1`}>
        <input
          aria-label={`New key of ${label}`}
          placeholder="new key"
          value={key}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setKey(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
          className="h-full w-full min-w-0 bg-transparent px-2 font-mono text-xs outline-none"
        />
      </div>
      <Button size="sm" variant="ghost" onClick={add} disabledReason={key.trim() === "" ? "Type a key first." : null}>
        <Plus className="size-3.5" aria-hidden />
        Add
      </Button>
    </div>
  );
}
