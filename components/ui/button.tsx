"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "@/components/ui/button-style";
import { unavailableProps } from "@/components/ui/disabled-reason";
import { Spinner } from "@/components/ui/spinner";
import { Tooltip } from "@/components/ui/tooltip";

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  /** `primary` once per view; `danger` for what takes something away. Default `secondary`. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A sentence saying why the button cannot be used now. Its presence is what disables it. */
  disabledReason?: string | null;
  /** The action is under way: clicks are ignored, a spinner appears if it takes longer than 100 ms. */
  isBusy?: boolean;
}

export function Button({
  variant,
  size,
  disabledReason,
  isBusy = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const button = (
    <button
      {...rest}
      {...unavailableProps(isBusy || Boolean(disabledReason), onClick)}
      type={type}
      aria-busy={isBusy || undefined}
      className={clsx(buttonStyle({ variant, size }), className)}
    >
      {isBusy ? <Spinner /> : null}
      {children}
    </button>
  );
  return disabledReason ? <Tooltip content={disabledReason}>{button}</Tooltip> : button;
}
