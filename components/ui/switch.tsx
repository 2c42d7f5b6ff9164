"use client";

import { clsx } from "clsx";
import { Switch as RadixSwitch } from "radix-ui";
import { type ReactNode, useId } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface SwitchProps {
  label: ReactNode;
  isLabelHidden?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  isDisabled?: boolean;
  className?: string;
}

/** On or off, in force at once. State shows by the thumb's place as well as by colour. */
export function Switch({ label, isLabelHidden = false, checked, onChange, isDisabled, className }: SwitchProps) {
  const id = useId();
  return (
    <span className={clsx("relative inline-flex min-h-6 items-center gap-2 text-sm", className)}>
      <RadixSwitch.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={isDisabled}
        className={clsx(
          "relative inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-line-strong bg-sunken",
          "before:absolute before:-inset-1 disabled:opacity-60 data-[state=checked]:border-accent data-[state=checked]:bg-accent",
        )}
      >
        <RadixSwitch.Thumb className="block size-2.5 translate-x-0.5 rounded-full bg-line-strong transition-transform duration-75 data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-on-accent" />
      </RadixSwitch.Root>
      <label htmlFor={id} className={clsx(isLabelHidden && "contents")}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
    </span>
  );
}
