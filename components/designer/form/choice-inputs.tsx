"use client";

import type { FieldControlProps } from "@/components/designer/form/field-control";
import { formatInput } from "@/components/designer/form/parse-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";

/** On or off, with the word beside it. */
export function BooleanInput({ field, state, isReadOnly, onSet }: FieldControlProps) {
  const isOn = state.effective === true;
  return (
    <span className="flex h-8 items-center gap-2 text-sm coarse:h-10">
      <Switch
        label={field.label}
        isLabelHidden
        checked={isOn}
        isDisabled={isReadOnly}
        onChange={(checked) => onSet(field.path, checked)}
      />
      <span aria-hidden className={state.own === undefined ? "text-ink-muted" : undefined}>
        {isOn ? "on" : "off"}
      </span>
    </span>
  );
}

/** Stands for the empty text among options, which a list cannot hold as a value. */
const EMPTY = "\u0000empty";

/** One of the options the schema lists. */
export function SelectInput({ field, state, id, isReadOnly, onSet }: FieldControlProps) {
  const options = field.options ?? [];
  const current = formatInput(state.effective);
  return (
    <Select
      id={id}
      label={field.label}
      isLabelHidden
      isMono
      isDisabled={isReadOnly}
      placeholder={current === "" ? "not set" : `${current} (not among the options)`}
      value={options.includes(current) ? current || EMPTY : null}
      options={options.map((option) => ({ value: option || EMPTY, label: option || "(empty)" }))}
      onChange={(value) => onSet(field.path, value === EMPTY ? "" : value)}
    />
  );
}
