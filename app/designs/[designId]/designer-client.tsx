"use client";

import { useEffect } from "react";
import { DesignerSkeleton } from "@/app/designs/[designId]/designer-skeleton";
import { OpenFailure } from "@/app/designs/[designId]/open-failure";
import { useOpenDesign } from "@/app/designs/[designId]/use-open-design";
import { ChartFiles } from "@/components/chart-files/chart-files";
import { Designer } from "@/components/designer/designer";
import type { DesignerSlots } from "@/components/designer/designer-slots";
import { HistoryDialog } from "@/components/history/history-dialog";
import { ResourceBoard } from "@/components/resources/resource-board";
import { ShareDialog } from "@/components/sharing/share-dialog";
import { DiffViewer } from "@/components/values/diff-viewer";
import { TextViewer } from "@/components/values/text-viewer";
import { ValuesEditor } from "@/components/values/values-editor";
import type { OpenDesign } from "@/lib/client/open-design";
import { DesignStoreProvider, useDesign } from "@/lib/client/use-design";

/** Opens a design and puts the areas of the designer together. */
export function DesignerClient({ designId }: { designId: string }) {
  const state = useOpenDesign(designId);
  if (state.kind === "loading") return <DesignerSkeleton />;
  if (state.kind === "failed") return <OpenFailure error={state.error} onRetry={state.retry} />;
  return (
    <DesignStoreProvider store={state.open.store}>
      <PageTitle />
      <Designer designId={designId} slots={slotsOf(state.open)} />
    </DesignStoreProvider>
  );
}

function slotsOf({ id, role }: OpenDesign): DesignerSlots {
  return {
    renderValues: (props) => <ValuesEditor {...props} />,
    renderFiles: (props) => <ChartFiles {...props} viewer={TextViewer} />,
    renderBoard: (props) => <ResourceBoard {...props} />,
    renderHistory: (props) => <HistoryDialog designId={id} viewer={DiffViewer} {...props} />,
    renderShare: (props) => <Share designId={id} role={role} {...props} />,
  };
}

function Share(props: {
  designId: string;
  role: OpenDesign["role"];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const revision = useDesign((state) => state.revision);
  return <ShareDialog {...props} revision={revision} />;
}

function PageTitle() {
  const name = useDesign((state) => state.design.chart.name);
  useEffect(() => {
    document.title = `${name} · Chartroom`;
  }, [name]);
  return null;
}
