"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as RadixMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { FLOATING_STYLE, MENU_ITEM_STYLE } from "@/components/ui/floating-style";
import { Kbd } from "@/components/ui/kbd";

export interface DropdownMenuProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement;
  align?: "start" | "end";
  /** `MenuItem`, `MenuCheckboxItem`, `MenuRadioGroup`, `MenuLabel`, `MenuSeparator`. */
  children: ReactNode;
}

export function DropdownMenu({ trigger, align = "start", children }: DropdownMenuProps) {
  return (
    // Not modal: a menu is no reason to hide the page from assistive technology.
    <RadixMenu.Root modal={false}>
      <RadixMenu.Trigger asChild>{trigger}</RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(FLOATING_STYLE, "max-w-[min(24rem,calc(100vw-1rem))] min-w-44")}
        >
          {children}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  );
}

export interface MenuItemProps {
  onSelect: () => void;
  /** 16 px. */
  icon?: ReactNode;
  /** Keys that do the same; notation of `Kbd`. */
  shortcut?: string;
  isDanger?: boolean;
  /** Why it cannot be used now; shown below the label. */
  disabledReason?: string | null;
  /** A second line. */
  description?: ReactNode;
  children: ReactNode;
}

export function MenuItem({ onSelect, icon, shortcut, isDanger, disabledReason, description, children }: MenuItemProps) {
  const note = disabledReason ?? description;
  return (
    <RadixMenu.Item
      onSelect={onSelect}
      disabled={Boolean(disabledReason)}
      className={clsx(MENU_ITEM_STYLE, isDanger && "text-error")}
    >
      {icon ? <span className="shrink-0 text-ink-muted">{icon}</span> : null}
      <span className="min-w-0 flex-1">
        {children}
        {note ? <span className="block text-xs text-ink-muted">{note}</span> : null}
      </span>
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </RadixMenu.Item>
  );
}

export function MenuRadioGroup<V extends string>({
  value,
  onChange,
  options,
}: {
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: ReactNode }[];
}) {
  return (
    <RadixMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as V)}>
      {options.map((option) => (
        <RadixMenu.RadioItem key={option.value} value={option.value} className={clsx(MENU_ITEM_STYLE, "pl-7")}>
          <Indicator />
          {option.label}
        </RadixMenu.RadioItem>
      ))}
    </RadixMenu.RadioGroup>
  );
}

export function MenuSeparator() {
  return <RadixMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}

function Indicator() {
  return (
    <RadixMenu.ItemIndicator className="absolute left-2">
      <Check className="size-3.5" aria-hidden />
    </RadixMenu.ItemIndicator>
  );
}
