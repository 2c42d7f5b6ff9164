"use client";

import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps, fieldIds } from "@/components/ui/field";

export interface TextFieldProps
  extends FieldFrameProps,
    Omit<ComponentProps<"input">, keyof FieldFrameProps | "prefix"> {
  /** Mono face, for keys, names and values. */
  isMono?: boolean;
  /** Shown inside the edge before and after the text: an icon, a unit, a button. */
  before?: ReactNode;
  after?: ReactNode;
}

/** One line of text. Takes every prop of `<input>`; see `useDraft` for fields that may hold invalid text. */
export function TextField({
  label,
  isLabelHidden,
  description,
  error,
  className,
  isMono = false,
  before,
  after,
  id: givenId,
  ...input
}: TextFieldProps) {
  const generatedId = useId();
  const id = givenId ?? generatedId;
  return (
    <FieldFrame {...{ id, label, isLabelHidden, description, error, className }}>
      <div className={CONTROL_STYLE}>
        {before ? <span className="flex shrink-0 items-center pl-2 text-ink-muted">{before}</span> : null}
        <input
          type="text"
          autoComplete="off"
          spellCheck={isMono ? false : undefined}
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={
            clsx(input["aria-describedby"], fieldIds(id, { description, error }).describedBy) || undefined
          }
          className={clsx("h-full w-full min-w-0 bg-transparent px-2 outline-none", isMono && "font-mono")}
        />
        {after ? <span className="flex shrink-0 items-center pr-2 text-ink-muted">{after}</span> : null}
      </div>
    </FieldFrame>
  );
}
