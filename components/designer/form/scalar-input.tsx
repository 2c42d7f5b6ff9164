"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, useEffect } from "react";
import type { FieldControlProps } from "@/components/designer/form/field-control";
import { formatInput, parseInput } from "@/components/designer/form/parse-input";
import { useMergeKey } from "@/components/designer/form/use-merge-key";
import { CONTROL_STYLE } from "@/components/ui/field";
import { parseNumber, stepNumber } from "@/components/ui/parse-number";
import { useDraft } from "@/components/ui/use-draft";
import { stepQuantity } from "@/lib/client/step-quantity";
import type { FormField } from "@/lib/core/schema/component-fields";
import type { YamlValue } from "@/lib/core/values/yaml-value";

const UNIT_WORDS = { cpu: "cores", memory: "bytes", storage: "bytes", seconds: "s", percent: "%" };

/** One line: text, a number or a quantity. Every valid key press is a value; arrow keys step numbers and quantities. */
export function ScalarInput({
  field,
  state,
  id,
  describedBy,
  isReadOnly,
  placeholder,
  onSet,
  onUnset,
  onError,
}: FieldControlProps) {
  const mergeKey = useMergeKey();
  const draft = useDraft<YamlValue | undefined>({
    value: state.own,
    format: (value) => formatInput(value === undefined ? state.effective : value),
    parse: (text) => parseInput(field, text),
    onCommit: (value) => {
      if (value === undefined) onUnset(field.path, mergeKey.current());
      else onSet(field.path, value, mergeKey.current());
    },
  });
  useEffect(() => onError(draft.error), [draft.error, onError]);

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = isReadOnly ? null : stepText(field, draft.text, event.key === "ArrowUp" ? 1 : -1, event.shiftKey);
      if (next === null) return;
      event.preventDefault();
      draft.type(next);
      return;
    }
    draft.inputProps.onKeyDown(event);
    if (event.key === "Enter") mergeKey.next();
  }

  const isNumber = field.input === "number";
  return (
    <div className={CONTROL_STYLE}>
      <input
        {...draft.inputProps}
        id={id}
        type="text"
        inputMode={isNumber ? "decimal" : undefined}
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly}
        aria-invalid={draft.error === null ? undefined : true}
        aria-describedby={describedBy}
        placeholder={state.provenance.kind === "removed" ? "null" : placeholder}
        onFocus={(event) => {
          mergeKey.next();
          draft.inputProps.onFocus(event);
        }}
        onKeyDown={handleKeyDown}
        className={clsx(
          "h-full w-full min-w-0 bg-transparent px-2 font-mono outline-none",
          state.own === undefined && "text-ink-muted",
        )}
      />
      {field.unit && field.unit !== "memory" && field.unit !== "storage" ? (
        <span className="shrink-0 pr-2 text-xs text-ink-muted" aria-hidden>
          {UNIT_WORDS[field.unit]}
        </span>
      ) : null}
    </div>
  );
}

function stepText(field: FormField, text: string, direction: 1 | -1, isLarge: boolean): string | null {
  if (field.input === "quantity" && field.unit) return stepQuantity(text, field.unit, direction, isLarge);
  if (field.input !== "number") return null;
  const typed = parseNumber(text, {});
  const { minimum: min, maximum: max } = field.schema;
  const from = typed.ok ? typed.value : (min ?? 0);
  return String(stepNumber(from, direction * (isLarge ? 10 : 1), { min, max }));
}
