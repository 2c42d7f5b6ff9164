import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { Hue } from "@/components/ui/hue";

export type Tone = "neutral" | "accent" | "added" | "changed" | "removed" | "warning" | "error";

const TONES: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-muted border-line",
  accent: "bg-accent-soft text-accent-ink border-transparent",
  added: "bg-added-soft text-added border-transparent",
  changed: "bg-changed-soft text-changed border-transparent",
  removed: "bg-removed-soft text-removed border-transparent",
  warning: "bg-warning-soft text-warning border-transparent",
  error: "bg-error-soft text-error border-transparent",
};

export interface BadgeProps {
  tone?: Tone;
  /** A layer's hue; goes before `tone`. */
  hue?: Hue;
  isMono?: boolean;
  className?: string;
  /** Words: a colour alone says nothing. */
  children: ReactNode;
}

/** A short fact about what it stands beside. */
export function Badge({ tone = "neutral", hue, isMono = false, className, children }: BadgeProps) {
  return (
    <span
      data-hue={hue}
      className={clsx(
        "inline-flex h-5 max-w-full shrink-0 items-center gap-1 truncate rounded-sm border px-1.5 text-xs",
        hue === undefined ? TONES[tone] : "border-transparent bg-hue-soft text-hue-ink",
        isMono && "font-mono",
        className,
      )}
    >
      {children}
    </span>
  );
}
