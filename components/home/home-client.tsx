"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { BlankDialog } from "@/components/home/blank-dialog";
import { ContinueSection } from "@/components/home/continue-section";
import { HomeHeader } from "@/components/home/home-header";
import { HomePalette } from "@/components/home/home-palette";
import { HomeSection } from "@/components/home/home-section";
import { CardsSkeleton } from "@/components/home/home-skeleton";
import { ImportSection } from "@/components/home/import-section";
import { ShortcutsDialog } from "@/components/home/shortcuts-dialog";
import { StartSection } from "@/components/home/start-section";
import { useHomeShortcuts } from "@/components/home/use-home-shortcuts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { describeError } from "@/lib/client/api-client";
import { designQueries } from "@/lib/client/queries/designs";

type OpenPanel = "palette" | "blank" | "shortcuts" | null;

/** The first page: designs to continue, starters, import. */
export function HomeClient() {
  const designs = useQuery(designQueries.list());
  const [panel, setPanel] = useState<OpenPanel>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const panelProps = (name: OpenPanel) => ({
    isOpen: panel === name,
    onOpenChange: (isOpen: boolean) => setPanel(isOpen ? name : null),
  });
  useHomeShortcuts({
    onPalette: () => setPanel(panel === "palette" ? null : "palette"),
    onFind: () => (searchRef.current ? searchRef.current.focus() : setPanel("palette")),
    onBlank: () => setPanel("blank"),
    onHelp: () => setPanel("shortcuts"),
  });

  return (
    <>
      <HomeHeader onOpenPalette={() => setPanel("palette")} onOpenShortcuts={() => setPanel("shortcuts")} />
      <main id="main" tabIndex={-1} className="mx-auto flex max-w-280 flex-col gap-8 px-4 py-8 outline-none sm:px-6">
        {designs.data?.length === 0 ? (
          <div className="flex max-w-160 flex-col gap-2">
            <h1 className="text-2xl font-semibold text-balance">Design your platform’s Helm chart</h1>
            <p className="text-lg text-ink-muted">
              Switch components on and off, size them and set up each environment, in a form or in the YAML, whichever
              is quicker. Every edit is saved, and what comes out is a chart you can install, read and review.
            </p>
          </div>
        ) : (
          <h1 className="sr-only">Chartroom</h1>
        )}
        {designs.data ? (
          designs.data.length > 0 && (
            <ContinueSection designs={designs.data} nowMs={designs.dataUpdatedAt} searchRef={searchRef} />
          )
        ) : (
          <HomeSection title="Continue">
            {designs.isError ? (
              <Notice
                tone="error"
                action={
                  <Button size="sm" onClick={() => designs.refetch()} isBusy={designs.isFetching}>
                    Try again
                  </Button>
                }
              >
                Your designs could not be loaded. {describeError(designs.error)}
              </Notice>
            ) : (
              <CardsSkeleton />
            )}
          </HomeSection>
        )}
        <StartSection onBlank={() => setPanel("blank")} />
        <ImportSection inputRef={fileRef} />
      </main>
      {panel === "palette" ? (
        <HomePalette
          {...panelProps("palette")}
          onBlank={() => setPanel("blank")}
          onImport={() => fileRef.current?.click()}
          onHelp={() => setPanel("shortcuts")}
        />
      ) : null}
      {panel === "blank" ? <BlankDialog {...panelProps("blank")} /> : null}
      {panel === "shortcuts" ? <ShortcutsDialog {...panelProps("shortcuts")} /> : null}
    </>
  );
}
