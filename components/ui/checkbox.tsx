"use client";

import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import { Checkbox as RadixCheckbox } from "radix-ui";
import { type ReactNode, useId } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface CheckboxProps {
  label: ReactNode;
  isLabelHidden?: boolean;
  /** `indeterminate` where it stands for several that differ. */
  checked: boolean | "indeterminate";
  onChange: (checked: boolean) => void;
  isDisabled?: boolean;
  tabIndex?: number;
  className?: string;
}

/** The box is drawn at 16 px; the target, which includes the label, is at least 24 px. */
export function Checkbox({
  label,
  isLabelHidden = false,
  checked,
  onChange,
  isDisabled,
  tabIndex,
  className,
}: CheckboxProps) {
  const id = useId();
  return (
    <span className={clsx("relative inline-flex min-h-6 min-w-6 items-center gap-2 text-sm", className)}>
      <RadixCheckbox.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={isDisabled}
        tabIndex={tabIndex}
        className={clsx(
          "flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-on-accent",
          "before:absolute before:left-0 before:size-6 before:-translate-x-1 disabled:opacity-60",
          "data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent",
        )}
      >
        <RadixCheckbox.Indicator>
          {checked === "indeterminate" ? (
            <Minus className="size-3" strokeWidth={3} aria-hidden />
          ) : (
            <Check className="size-3" strokeWidth={3} aria-hidden />
          )}
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <label htmlFor={id} className={clsx(isLabelHidden && "contents")}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
    </span>
  );
}
