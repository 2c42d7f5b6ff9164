"use client";

import { useQuery } from "@tanstack/react-query";
import { FileUp, Keyboard, LayoutTemplate, Moon, Plus, Ship } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { useStartDesign } from "@/components/home/use-start-design";
import { CommandPalette } from "@/components/ui/command-palette";
import { countWords } from "@/components/ui/count-words";
import { showToast } from "@/components/ui/toast";
import { pagePaths } from "@/lib/api/paths";
import type { StarterDto } from "@/lib/api/starters";
import { designQueries } from "@/lib/client/queries/designs";
import { starterQueries } from "@/lib/client/queries/starters";

export interface HomePaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onBlank: () => void;
  onImport: () => void;
  onHelp: () => void;
}

/** Designs, starters and the page's commands behind one search box. */
export function HomePalette({ isOpen, onOpenChange, onBlank, onImport, onHelp }: HomePaletteProps) {
  const router = useRouter();
  const { resolvedTheme, setTheme } = useTheme();
  const { data: designs = [] } = useQuery(designQueries.list());
  const { data: starters = [] } = useQuery(starterQueries.list());
  const { start } = useStartDesign();

  async function handleStart(starter: StarterDto) {
    const isMade = await start({ starter: starter.id });
    if (!isMade) showToast(`${starter.title} could not be opened. Try it from the page.`, { tone: "error" });
  }

  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placeholder="Search designs, starters and commands"
      groups={[
        {
          heading: "Designs",
          items: designs.map((design) => ({
            id: `design ${design.id}`,
            label: design.name,
            hint: countWords(design.componentCount, "part"),
            keywords: [design.description],
            icon: <Ship className="size-4" aria-hidden />,
            onSelect: () => router.push(pagePaths.design(design.id)),
          })),
        },
        {
          heading: "Start from",
          items: starters.map((starter) => ({
            id: `starter ${starter.id}`,
            label: starter.title,
            hint: "new design",
            keywords: ["new", "starter", ...starter.components.map((component) => component.title)],
            icon: <LayoutTemplate className="size-4" aria-hidden />,
            onSelect: () => void handleStart(starter),
          })),
        },
        {
          heading: "Commands",
          items: [
            {
              id: "blank",
              label: "New blank chart",
              shortcut: "n",
              icon: <Plus className="size-4" aria-hidden />,
              onSelect: onBlank,
            },
            {
              id: "import",
              label: "Open a design file",
              keywords: ["import", "chartroom.json"],
              icon: <FileUp className="size-4" aria-hidden />,
              onSelect: onImport,
            },
            {
              id: "theme",
              label: resolvedTheme === "dark" ? "Use the light theme" : "Use the dark theme",
              keywords: ["dark", "light", "theme"],
              icon: <Moon className="size-4" aria-hidden />,
              onSelect: () => setTheme(resolvedTheme === "dark" ? "light" : "dark"),
            },
            {
              id: "help",
              label: "Keyboard shortcuts",
              shortcut: "?",
              icon: <Keyboard className="size-4" aria-hidden />,
              onSelect: onHelp,
            },
          ],
        },
      ]}
    />
  );
}
