import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:not-aria-disabled:bg-accent-hover",
  secondary:
    "border-line-strong bg-surface text-ink hover:not-aria-disabled:bg-hover active:not-aria-disabled:bg-active",
  ghost:
    "border-transparent text-ink-muted hover:not-aria-disabled:bg-hover hover:not-aria-disabled:text-ink active:not-aria-disabled:bg-active data-[state=open]:bg-hover data-[state=open]:text-ink",
  danger: "border-error bg-surface text-error hover:not-aria-disabled:bg-error-soft",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "h-6 gap-1 px-2 text-xs coarse:h-9 coarse:px-3",
  md: "h-8 gap-1.5 px-3 text-sm coarse:h-10",
};

/** The look of a button, for elements that are not one: a link, a file picker's label. */
export function buttonStyle({
  variant = "secondary",
  size = "md",
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
} = {}) {
  return clsx(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border font-medium",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    VARIANTS[variant],
    SIZES[size],
  );
}

/** A square button that shows only an icon; see `IconButton`. */
export function iconButtonStyle({
  variant = "ghost",
  size = "md",
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
} = {}) {
  return clsx(
    "inline-flex shrink-0 select-none items-center justify-center rounded-md border",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-60 aria-pressed:bg-active aria-pressed:text-ink",
    VARIANTS[variant],
    size === "sm" ? "size-6 coarse:size-9" : "size-8 coarse:size-10",
  );
}
