"use client";

import { clsx } from "clsx";
import { FileCode, ListTree, type LucideIcon, SlidersHorizontal } from "lucide-react";
import { ConflictsPanel, RefusedSaveNotice } from "@/components/designer/conflicts-panel";
import { DesignerPanels } from "@/components/designer/designer-panels";
import type { PhoneTab } from "@/components/designer/designer-session";
import type { DesignerSlots } from "@/components/designer/designer-slots";
import { ComponentList } from "@/components/designer/list/component-list";
import { MiddlePane } from "@/components/designer/middle-pane";
import { OutputPane } from "@/components/designer/output/output-pane";
import { TopBar } from "@/components/designer/topbar/top-bar";
import { useIsPhone } from "@/components/designer/use-is-phone";
import { useDesignerSession, useReadOnlyReason, useSession } from "@/components/designer/use-session";
import { useShortcuts } from "@/components/designer/use-shortcuts";
import { SplitPane } from "@/components/ui/split-pane";

/** Parts, form and output beside each other; on a phone one at a time. */
export function DesignerScreen({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const isPhone = useIsPhone();
  useShortcuts();
  return (
    <div className="relative flex h-dvh flex-col overflow-clip bg-canvas text-sm">
      <TopBar isPhone={isPhone} />
      <ViewOnlyNotice />
      <RefusedSaveNotice />
      <ConflictsPanel />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        {isPhone ? <PhonePanes designId={designId} slots={slots} /> : <WidePanes designId={designId} slots={slots} />}
      </main>
      <DesignerPanels designId={designId} slots={slots} />
    </div>
  );
}

function WidePanes({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  return (
    <SplitPane
      id="designer"
      panes={[
        { id: "parts", label: "components", defaultSize: 232, minSize: 180, maxSize: 400, content: <ComponentList /> },
        { id: "form", label: "form", minSize: 340, content: <MiddlePane slots={slots} /> },
        {
          id: "output",
          label: "output",
          defaultSize: "38%",
          minSize: 280,
          content: <OutputPane designId={designId} slots={slots} />,
        },
      ]}
    />
  );
}

const PHONE_TABS: readonly { tab: PhoneTab; label: string; Icon: LucideIcon }[] = [
  { tab: "parts", label: "Parts", Icon: ListTree },
  { tab: "form", label: "Form", Icon: SlidersHorizontal },
  { tab: "output", label: "Output", Icon: FileCode },
];

function PhonePanes({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const session = useDesignerSession();
  const current = useSession((state) => state.phoneTab);
  const paneStyle = (tab: PhoneTab) => clsx("min-h-0 flex-1 flex-col", tab === current ? "flex" : "hidden");
  return (
    <>
      <div className={paneStyle("parts")}>
        <ComponentList />
      </div>
      <div className={paneStyle("form")}>
        <MiddlePane slots={slots} />
      </div>
      <div className={paneStyle("output")}>
        <OutputPane designId={designId} slots={slots} />
      </div>
      <nav
        aria-label="Panes"
        className="grid shrink-0 grid-cols-3 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
      >
        {PHONE_TABS.map(({ tab, label, Icon }) => (
          <button
            key={tab}
            type="button"
            aria-current={tab === current ? "page" : undefined}
            onClick={() => session.showPhoneTab(tab)}
            className={clsx(
              "flex h-13 flex-col items-center justify-center gap-0.5 border-t-2 text-xs -outline-offset-2",
              tab === current ? "border-accent font-medium text-ink" : "border-transparent text-ink-muted",
            )}
          >
            <Icon className="size-4.5" strokeWidth={1.75} aria-hidden />
            {label}
          </button>
        ))}
      </nav>
    </>
  );
}

function ViewOnlyNotice() {
  const reason = useReadOnlyReason();
  if (reason === null) return null;
  return (
    <p className="shrink-0 border-b border-line bg-sunken px-3 py-1 text-xs text-ink-muted">View only. {reason}</p>
  );
}
