"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps, fieldIds } from "@/components/ui/field";
import { type NumberRange, parseNumber, stepNumber } from "@/components/ui/parse-number";
import { useDraft } from "@/components/ui/use-draft";

export interface NumberFieldProps extends FieldFrameProps, NumberRange {
  /** `null` shows the placeholder: nothing is set. */
  value: number | null;
  /** Valid numbers only, or `null` when the text was cleared and `isOptional`. */
  onCommit: (value: number | null) => void;
  commitOn?: "change" | "blur";
  isOptional?: boolean;
  placeholder?: string;
  /** What arrow up and down add; ten times that with Shift. Default 1. */
  step?: number;
  unit?: ReactNode;
  isReadOnly?: boolean;
  id?: string;
}

/** A number typed or stepped with the arrow keys. Invalid text stays with its message; the value keeps its last valid state. */
export function NumberField({
  label,
  isLabelHidden,
  description,
  error: givenError,
  className,
  value,
  onCommit,
  commitOn,
  isOptional = false,
  placeholder,
  min,
  max,
  isInteger,
  step = 1,
  unit,
  isReadOnly = false,
  id: givenId,
}: NumberFieldProps) {
  const generatedId = useId();
  const id = givenId ?? generatedId;
  const draft = useDraft<number | null>({
    value,
    commitOn,
    onCommit,
    format: (number) => (number === null ? "" : String(number)),
    parse: (text) =>
      isOptional && text.trim() === "" ? { ok: true, value: null } : parseNumber(text, { min, max, isInteger }),
  });
  const error = draft.error ?? givenError;

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return draft.inputProps.onKeyDown(event);
    if (isReadOnly) return;
    event.preventDefault();
    const delta = step * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
    const typed = parseNumber(draft.text, {});
    draft.type(String(stepNumber(typed.ok ? typed.value : (value ?? min ?? 0), delta, { min, max })));
  }

  return (
    <FieldFrame {...{ id, label, isLabelHidden, description, error, className }}>
      <div className={CONTROL_STYLE}>
        <input
          {...draft.inputProps}
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          role="spinbutton"
          aria-valuenow={value ?? undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={error ? true : undefined}
          aria-describedby={fieldIds(id, { description, error }).describedBy}
          placeholder={placeholder}
          readOnly={isReadOnly}
          onKeyDown={handleKeyDown}
          className={clsx("h-full w-full min-w-0 bg-transparent px-2 font-mono tabular-nums outline-none")}
        />
        {unit ? <span className="shrink-0 pr-2 text-xs text-ink-muted">{unit}</span> : null}
      </div>
    </FieldFrame>
  );
}
