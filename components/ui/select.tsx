"use client";

import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { Select as RadixSelect } from "radix-ui";
import { type ReactNode, useId } from "react";
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps, fieldIds } from "@/components/ui/field";
import { FLOATING_STYLE, MENU_ITEM_STYLE } from "@/components/ui/floating-style";

export interface SelectOption<V extends string> {
  /** Not empty. */
  value: V;
  label: string;
  icon?: ReactNode;
}

export interface SelectProps<V extends string> extends FieldFrameProps {
  /** `null` shows the placeholder. */
  value: V | null;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  placeholder?: string;
  isDisabled?: boolean;
  isMono?: boolean;
  id?: string;
}

/** One of a few options. For more than about 15, use a searchable list instead. */
export function Select<V extends string>({
  label,
  isLabelHidden,
  description,
  error,
  className,
  value,
  options,
  onChange,
  placeholder = "Choose",
  isDisabled = false,
  isMono = false,
  id: givenId,
}: SelectProps<V>) {
  const generatedId = useId();
  const id = givenId ?? generatedId;
  const optionOf = (wanted: string) => options.find((option) => option.value === wanted);
  return (
    <FieldFrame {...{ id, label, isLabelHidden, description, error, className }}>
      <RadixSelect.Root
        value={value ?? ""}
        disabled={isDisabled}
        onValueChange={(next) => {
          const option = optionOf(next);
          if (option) onChange(option.value);
        }}
      >
        <RadixSelect.Trigger
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={fieldIds(id, { description, error }).describedBy}
          className={clsx(
            CONTROL_STYLE,
            "w-full gap-2 px-2 hover:bg-hover data-[placeholder]:text-ink-faint aria-invalid:border-error",
            isMono && "font-mono",
          )}
        >
          <span className="min-w-0 flex-1 truncate text-left">
            <RadixSelect.Value placeholder={placeholder} />
          </span>
          <RadixSelect.Icon>
            <ChevronDown className="size-3.5 text-ink-muted" aria-hidden />
          </RadixSelect.Icon>
        </RadixSelect.Trigger>
        <RadixSelect.Portal>
          <RadixSelect.Content
            position="popper"
            sideOffset={4}
            collisionPadding={8}
            className={clsx(
              FLOATING_STYLE,
              "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)",
            )}
          >
            <RadixSelect.Viewport>
              {options.map((option) => (
                <RadixSelect.Item
                  key={option.value}
                  value={option.value}
                  className={clsx(MENU_ITEM_STYLE, "pr-8", isMono && "font-mono")}
                >
                  {option.icon}
                  <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
                  <RadixSelect.ItemIndicator className="absolute right-2">
                    <Check className="size-3.5" aria-hidden />
                  </RadixSelect.ItemIndicator>
                </RadixSelect.Item>
              ))}
            </RadixSelect.Viewport>
          </RadixSelect.Content>
        </RadixSelect.Portal>
      </RadixSelect.Root>
    </FieldFrame>
  );
}
