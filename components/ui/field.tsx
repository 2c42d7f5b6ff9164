import { clsx } from "clsx";
import type { ReactNode } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface FieldFrameProps {
  /** Always required: a control without a name is not usable by everybody. */
  label: ReactNode;
  /** Keep the label for assistive technology but do not show it, where a column heading already says it. */
  isLabelHidden?: boolean;
  /** One sentence below the control. */
  description?: ReactNode;
  /** One sentence saying what is wrong and what would be right. */
  error?: string | null;
  className?: string;
}

/** Ids that tie a control to its description and error. */
export function fieldIds(id: string, { description, error }: Pick<FieldFrameProps, "description" | "error">) {
  return {
    descriptionId: `${id}-description`,
    errorId: `${id}-error`,
    describedBy: clsx(description ? `${id}-description` : null, error ? `${id}-error` : null) || undefined,
  };
}

/** Label, control, description and error of one form field, stacked. */
export function FieldFrame({
  id,
  label,
  isLabelHidden = false,
  description,
  error,
  className,
  children,
}: FieldFrameProps & { id: string; children: ReactNode }) {
  const { descriptionId, errorId } = fieldIds(id, { description, error });
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={clsx("text-sm font-medium text-ink", isLabelHidden && "contents")}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children}
      {error ? (
        <p id={errorId} className="text-xs text-error">
          {error}
        </p>
      ) : null}
      {description ? (
        <p id={descriptionId} className="text-xs text-ink-muted">
          {description}
        </p>
      ) : null}
    </div>
  );
}

/** The edge of a text-like control; turns to the error colour when the input inside is invalid. */
export const CONTROL_STYLE =
  "flex h-8 min-w-0 items-center rounded-md border border-line-strong bg-surface text-sm text-ink coarse:h-10 " +
  "focus-within:border-accent focus-within:outline-2 focus-within:outline-accent has-aria-invalid:border-error has-aria-invalid:focus-within:outline-error " +
  "has-disabled:bg-sunken has-disabled:text-ink-muted has-[input:read-only]:bg-sunken";
