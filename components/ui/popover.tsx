"use client";

import { clsx } from "clsx";
import { Popover as RadixPopover } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { FLOATING_STYLE } from "@/components/ui/floating-style";

export interface PopoverProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement;
  /** Names the panel for assistive technology. */
  label: string;
  align?: "start" | "center" | "end";
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A panel beside its trigger that does not block the page. */
export function Popover({ trigger, label, align = "start", isOpen, onOpenChange, children }: PopoverProps) {
  return (
    <RadixPopover.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(FLOATING_STYLE, "max-w-[min(24rem,calc(100vw-1rem))] overflow-y-auto p-3")}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
