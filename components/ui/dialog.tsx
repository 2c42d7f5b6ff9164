"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { iconButtonStyle } from "@/components/ui/button-style";
import { useFocusReturn } from "@/components/ui/use-focus-return";

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** One or two sentences below the title. */
  description?: ReactNode;
  /**
   * Widest extent: 400, 560 or 800 px. On a phone it fills the width. `full` takes most of the window; its content has no
   * padding and scrolls by itself.
   */
  size?: "sm" | "md" | "lg" | "full";
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  children?: ReactNode;
}

const EXTENTS = {
  sm: "top-[10vh] max-h-[80vh] max-w-100",
  md: "top-[10vh] max-h-[80vh] max-w-140",
  lg: "top-[10vh] max-h-[80vh] max-w-200",
  full: "top-[4vh] h-[92vh] max-w-320",
};

/** A modal dialog: focus goes in and comes back, Escape and a click outside close it. */
export function Dialog({ isOpen, onOpenChange, title, description, size = "md", footer, children }: DialogProps) {
  const focusReturn = useFocusReturn();
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <RadixDialog.Content
          {...focusReturn}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(
            "fixed inset-x-2 z-40 mx-auto flex animate-appear flex-col rounded-lg border border-line bg-surface text-ink shadow-float",
            EXTENTS[size],
          )}
        >
          <header className="border-b border-line py-3 pr-12 pl-4">
            <RadixDialog.Title className="text-lg font-semibold break-words">{title}</RadixDialog.Title>
            {description ? (
              <RadixDialog.Description className="mt-0.5 text-sm text-ink-muted">{description}</RadixDialog.Description>
            ) : null}
          </header>
          {children ? (
            <div
              className={clsx(
                "min-h-0 flex-1",
                size === "full" ? "flex flex-col overflow-hidden rounded-b-lg" : "overflow-y-auto p-4",
              )}
            >
              {children}
            </div>
          ) : null}
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
              {footer}
            </footer>
          ) : null}
          {/* Last, so that focus starts in the content. Without a tooltip, which would take the first Escape for itself. */}
          <RadixDialog.Close
            aria-label="Close"
            className={clsx(iconButtonStyle({ size: "sm" }), "absolute top-3 right-3")}
          >
            <X className="size-4" aria-hidden />
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
