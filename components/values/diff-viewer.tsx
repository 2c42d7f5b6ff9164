"use client";

import dynamic from "next/dynamic";
import { LoadingText } from "@/components/values/values-editor";

export interface DiffViewerProps {
  /** Decides the colours, and names the texts for assistive technology. */
  path: string;
  before: string;
  after: string;
}

/** Two versions of a file beside each other, or below each other where there is little room. To read only. */
export const DiffViewer = dynamic<DiffViewerProps>(
  () => import("@/components/values/monaco-diff-viewer").then((module) => module.MonacoDiffViewer),
  { ssr: false, loading: LoadingText },
);
