import type { ReactNode } from "react";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

/** What the page puts into the designer from other areas. */
export interface DesignerSlots {
  renderValues(props: {
    designId: string;
    layer: LayerId;
    fileName: string;
    highlight: { path: ValuePath; isOwn: boolean } | null;
    diagnostics: readonly Diagnostic[];
    readOnlyReason: string | null;
    lineRequest: { layer: LayerId; line: number; column: number } | null;
    onCaret: (keys: readonly string[]) => void;
  }): ReactNode;
  renderFiles(props: {
    files: readonly ChartFile[];
    /** False until the chart was built for the first time. */
    isReady: boolean;
    selectedPath: string | null;
    onSelect: (path: string | null) => void;
  }): ReactNode;
  renderBoard(props: {
    /** The open design, with texts that do not parse as they last were. */
    design: Design;
    layer: LayerId;
    /** Why nothing can be changed, or null. */
    readOnlyReason: string | null;
    onSelectComponent: (id: string) => void;
    onSelectLayer: (layer: LayerId) => void;
  }): ReactNode;
  renderShare(props: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }): ReactNode;
  /** Only for those who may edit. */
  renderHistory(props: { onClose: () => void }): ReactNode;
}
