"use client";

import type { FieldControlProps } from "@/components/designer/form/field-control";
import { YamlTextarea } from "@/components/designer/form/yaml-textarea";
import { validateField } from "@/lib/core/schema/validate-field";

/** A field without a control of its own: its YAML. */
export function YamlInput({ field, state, id, isReadOnly, onSet, onUnset }: FieldControlProps) {
  return (
    <YamlTextarea
      id={id}
      label={field.label}
      value={state.effective}
      isFaint={state.own === undefined}
      isReadOnly={isReadOnly}
      onChange={(value, mergeKey) => onSet(field.path, value, mergeKey)}
      problemOf={(value) => validateField(field, value)}
      onClear={(mergeKey) => onUnset(field.path, mergeKey)}
    />
  );
}
