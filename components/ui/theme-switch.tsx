"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { DropdownMenu, MenuRadioGroup } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

const OPTIONS = [
  { value: "light", label: "Light", Icon: Sun },
  { value: "dark", label: "Dark", Icon: Moon },
  { value: "system", label: "Same as system", Icon: Monitor },
] as const;

/** Light, dark or what the system says; kept in the browser. */
export function ThemeSwitch() {
  const { theme = "system", setTheme } = useTheme();
  return (
    <DropdownMenu
      align="end"
      trigger={
        <IconButton label="Theme">
          {/* Both icons are in the page and CSS shows one, because the server does not know the theme. */}
          <Sun className="size-4 dark:hidden" aria-hidden />
          <Moon className="hidden size-4 dark:block" aria-hidden />
        </IconButton>
      }
    >
      <MenuRadioGroup
        value={theme}
        onChange={setTheme}
        options={OPTIONS.map(({ value, label, Icon }) => ({
          value,
          label: (
            <>
              <Icon className="size-4 text-ink-muted" aria-hidden />
              {label}
            </>
          ),
        }))}
      />
    </DropdownMenu>
  );
}
