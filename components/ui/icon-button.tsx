"use client";

import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, iconButtonStyle } from "@/components/ui/button-style";
import { unavailableProps } from "@/components/ui/disabled-reason";
import { Tooltip } from "@/components/ui/tooltip";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "disabled" | "aria-label" | "children"> {
  /** What it does, in words: its accessible name and its tooltip. */
  label: string;
  /** An icon of 16 px (14 px in `sm`). */
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Keys that do the same, shown in the tooltip; notation of `Kbd`. */
  shortcut?: string;
  disabledReason?: string | null;
}

export function IconButton({
  label,
  variant,
  size,
  shortcut,
  disabledReason,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={disabledReason ? `${label}: ${disabledReason}` : label} shortcut={shortcut}>
      <button
        {...rest}
        {...unavailableProps(Boolean(disabledReason), onClick)}
        type={type}
        aria-label={label}
        className={clsx(iconButtonStyle({ variant, size }), className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
