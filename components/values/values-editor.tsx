"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

export interface ValuesEditorProps {
  designId: string;
  layer: LayerId;
  /** The layer's file name, read out as the editor's name. */
  fileName: string;
  /** The line to point out. `isOwn`: the editor's own caret chose it, so nothing scrolls. */
  highlight: { path: ValuePath; isOwn: boolean } | null;
  diagnostics: readonly Diagnostic[];
  /** Why the text cannot be changed, or null. */
  readOnlyReason: string | null;
  /** A line to go to; a new object asks again. */
  lineRequest: { layer: LayerId; line: number; column: number } | null;
  /** The keys the caret went to, outermost first. */
  onCaret: (keys: readonly string[]) => void;
}

/** The text of one layer in an editor. The editor is large and is loaded when it is first shown. */
export const ValuesEditor = dynamic<ValuesEditorProps>(
  () => import("@/components/values/monaco-values-editor").then((module) => module.MonacoValuesEditor),
  { ssr: false, loading: LoadingText },
);

/** Stands where an editor is loading. */
export function LoadingText() {
  return (
    <div role="status" aria-label="Loading the editor" className="flex flex-col gap-2 p-4">
      {[60, 40, 75, 50, 65, 30].map((width) => (
        <Skeleton key={width} className="h-3" />
      ))}
    </div>
  );
}
