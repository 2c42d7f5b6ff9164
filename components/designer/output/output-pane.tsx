"use client";

import { useCallback, useMemo } from "react";
import type { DesignerSlots } from "@/components/designer/designer-slots";
import { fieldsOf, sectionOfKey } from "@/components/designer/form/fields-of";
import { findLayer } from "@/components/designer/layer-views";
import { ProblemsPane } from "@/components/designer/output/problems-pane";
import { useChart } from "@/components/designer/use-chart";
import { useDesignerSession, useReadOnlyReason, useSession, useView } from "@/components/designer/use-session";
import { HueDot } from "@/components/ui/hue-dot";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { useDesign, useDesignStore } from "@/lib/client/use-design";
import { isPathWithin } from "@/lib/core/values/value-path";

/** What comes of the design: values text, the chart's files, problems. */
export function OutputPane({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const session = useDesignerSession();
  const { pane } = useView();
  const problemCount = useChart((state) => state.diagnostics.filter(({ severity }) => severity !== "info").length);
  return (
    <Tabs value={pane} onChange={session.showPane} className="flex-1 bg-surface">
      <TabList label="Output">
        <Tab value="values">Values</Tab>
        <Tab value="files">Files</Tab>
        <Tab value="problems" count={problemCount}>
          Problems
        </Tab>
      </TabList>
      <TabPanel value="values" isKept className="flex flex-col">
        <ValuesPanel designId={designId} slots={slots} />
      </TabPanel>
      <TabPanel value="files">
        <FilesPanel slots={slots} />
      </TabPanel>
      <TabPanel value="problems">
        <ProblemsPane />
      </TabPanel>
    </Tabs>
  );
}

function ValuesPanel({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const session = useDesignerSession();
  const store = useDesignStore();
  const { layer, selection } = useView();
  const profiles = useDesign((state) => state.design.profiles);
  const diagnostics = useChart((state) => state.diagnostics);
  const highlight = useSession((state) => state.highlight);
  const lineRequest = useSession((state) => state.lineRequest);
  const readOnlyReason = useReadOnlyReason();
  const { fileName, hue } = findLayer({ profiles }, layer);
  const valuesKey = useDesign((state) => state.design.components.find(({ id }) => id === selection)?.valuesKey);
  // Without a field in focus, the block of what is selected is pointed out.
  const shownHighlight = useMemo(() => {
    if (highlight !== null) return { path: highlight.path, isOwn: highlight.from === "text" };
    return valuesKey === undefined ? null : { path: [valuesKey], isOwn: false };
  }, [highlight, valuesKey]);

  const handleCaret = useCallback(
    (keys: readonly string[]) => {
      const [key] = keys;
      if (key === undefined) return;
      const { design } = store.getState();
      const selection = design.components.find(({ valuesKey }) => valuesKey === key)?.id ?? sectionOfKey(key);
      const isSection = selection.startsWith("~");
      if (!isSection || fieldsOf(design, selection).some(({ path }) => path[0] === key)) {
        session.select(selection, { replace: true });
      }
      const field = fieldsOf(design, selection).find(({ path }) => isPathWithin(keys, path));
      session.highlight({ path: field?.path ?? keys, from: "text" });
    },
    [session, store],
  );

  return (
    <>
      <p className="flex h-7 shrink-0 items-center gap-2 border-b border-line px-3 font-mono text-xs text-ink-muted">
        <HueDot hue={hue} />
        {fileName}
      </p>
      <div className="min-h-0 flex-1">
        {slots.renderValues({
          designId,
          layer,
          fileName,
          highlight: shownHighlight,
          diagnostics,
          readOnlyReason,
          lineRequest,
          onCaret: handleCaret,
        })}
      </div>
    </>
  );
}

function FilesPanel({ slots }: { slots: DesignerSlots }) {
  const session = useDesignerSession();
  const { file } = useView();
  const files = useChart((state) => state.files);
  const isReady = useChart((state) => state.isReady);
  return slots.renderFiles({ files, isReady, selectedPath: file, onSelect: session.showFile });
}
