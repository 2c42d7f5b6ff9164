"use client";

import dynamic from "next/dynamic";
import { LoadingText } from "@/components/values/values-editor";

export interface TextViewerProps {
  /** Decides the colours, and names the text for assistive technology. */
  path: string;
  text: string;
}

/** A file to read, with its language's colours. */
export const TextViewer = dynamic<TextViewerProps>(
  () => import("@/components/values/monaco-text-viewer").then((module) => module.MonacoTextViewer),
  { ssr: false, loading: LoadingText },
);
