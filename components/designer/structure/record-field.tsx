"use client";

import { useId } from "react";
import { useMergeKey } from "@/components/designer/form/use-merge-key";
import { CONTROL_STYLE } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";

export interface RecordFieldProps {
  label: string;
  description: string;
  value: string;
  isReadOnly: boolean;
  problemOf: (text: string) => string | null;
  onChange: (text: string, mergeKey: string) => void;
}

/** One line of a record. Every valid key press is in force at once; a visit to the field is one step to undo. */
export function RecordField({ label, description, value, isReadOnly, problemOf, onChange }: RecordFieldProps) {
  const id = useId();
  const mergeKey = useMergeKey();
  const draft = useDraft<string>({
    value,
    format: (text) => text,
    parse: (text) => {
      const message = problemOf(text);
      return message === null ? { ok: true, value: text } : { ok: false, message };
    },
    onCommit: (text) => onChange(text, mergeKey.current()),
  });
  return (
    <div className="grid gap-x-4 gap-y-1 px-4 py-2 @lg:grid-cols-[minmax(7rem,13rem)_minmax(0,32rem)]">
      <div>
        <label htmlFor={id} className="block text-sm">
          {label}
        </label>
        <p id={`${id}-description`} className="text-2xs text-ink-faint">
          {description}
        </p>
      </div>
      <div>
        <div className={CONTROL_STYLE}>
          <input
            {...draft.inputProps}
            id={id}
            type="text"
            autoComplete="off"
            spellCheck={false}
            readOnly={isReadOnly}
            aria-invalid={draft.error === null ? undefined : true}
            aria-describedby={draft.error === null ? `${id}-description` : `${id}-description ${id}-error`}
            onFocus={(event) => {
              mergeKey.next();
              draft.inputProps.onFocus(event);
            }}
            className="h-full w-full min-w-0 bg-transparent px-2 font-mono outline-none"
          />
        </div>
        {draft.error === null ? null : (
          <p id={`${id}-error`} className="mt-1 text-xs text-error">
            {draft.error}
          </p>
        )}
      </div>
    </div>
  );
}
