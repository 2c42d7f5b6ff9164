"use client";

import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";

export interface DraftOptions<T> {
  /** The value in force, owned by the caller. Compared with `Object.is`. */
  value: T;
  format: (value: T) => string;
  parse: (text: string) => { ok: true; value: T } | { ok: false; message: string };
  /** Called with valid values only. */
  onCommit: (value: T) => void;
  /** `change`: every valid keystroke is a value. `blur`: on leaving the field or Enter. Default `change`. */
  commitOn?: "change" | "blur";
}

interface Draft<T> {
  text: string;
  /** The value in force when the text was typed; the draft is dropped as soon as another one is. */
  value: T;
}

/**
 * Text being typed into a field whose value lives elsewhere. Invalid text stays in the field with its message while the
 * value keeps its last valid state; Escape goes back to the value the field had on focus; a change from outside
 * (undo, another person) replaces what is shown.
 */
export function useDraft<T>({ value, format, parse, onCommit, commitOn = "change" }: DraftOptions<T>) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const valueOnFocus = useRef(value);
  const current = draft !== null && Object.is(draft.value, value) ? draft : null;
  const text = current?.text ?? format(value);
  const parsed = current === null ? null : parse(current.text);
  const error = parsed !== null && !parsed.ok ? parsed.message : null;

  function type(nextText: string) {
    const next = parse(nextText);
    if (commitOn === "change" && next.ok && !Object.is(next.value, value)) {
      setDraft({ text: nextText, value: next.value });
      onCommit(next.value);
    } else {
      setDraft({ text: nextText, value });
    }
  }

  function finish() {
    if (current === null || parsed === null || !parsed.ok) return;
    setDraft(null);
    valueOnFocus.current = parsed.value;
    if (!Object.is(parsed.value, value)) onCommit(parsed.value);
  }

  function cancel() {
    setDraft(null);
    if (!Object.is(valueOnFocus.current, value)) onCommit(valueOnFocus.current);
  }

  return {
    text,
    error,
    /** Type a text as if by keyboard: for stepping with arrows or buttons. */
    type,
    inputProps: {
      value: text,
      onChange: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
      onFocus: (_event: FocusEvent) => {
        valueOnFocus.current = value;
      },
      onBlur: finish,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Enter") finish();
        else if (event.key === "Escape" && current !== null) {
          event.stopPropagation();
          cancel();
        }
      },
    },
  };
}
