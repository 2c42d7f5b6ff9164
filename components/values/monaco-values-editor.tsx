"use client";

import { useEffect, useRef } from "react";
import "@/components/values/values-editor.css";
import { showToast } from "@/components/ui/toast";
import { setUpMonaco } from "@/components/values/monaco";
import { useMonacoTheme } from "@/components/values/use-monaco-theme";
import type { ValuesEditorProps } from "@/components/values/values-editor";
import { createValuesHost, type ValuesHost } from "@/components/values/values-host";
import { useDesignStore } from "@/lib/client/use-design";

/** The values editor itself; load it through `ValuesEditor`. */
export function MonacoValuesEditor(props: ValuesEditorProps) {
  const { designId, layer, fileName, highlight, diagnostics, readOnlyReason, lineRequest, onCaret } = props;
  const store = useDesignStore();
  const container = useRef<HTMLDivElement>(null);
  const host = useRef<ValuesHost | null>(null);
  const reportCaret = useRef(onCaret);
  useMonacoTheme();

  useEffect(() => {
    reportCaret.current = onCaret;
  });

  useEffect(() => {
    if (container.current === null) return;
    const created = createValuesHost(setUpMonaco(), {
      container: container.current,
      store,
      designId,
      onCaret: (keys) => reportCaret.current(keys),
      onRefused: (refusal) => showToast(refusal.message, { tone: "error" }),
    });
    host.current = created;
    return () => {
      host.current = null;
      created.dispose();
    };
  }, [store, designId]);

  useEffect(() => {
    host.current?.showLayer(layer, `${fileName}, editor`);
  }, [layer, fileName]);
  useEffect(() => host.current?.setReadOnly(readOnlyReason), [readOnlyReason]);
  useEffect(() => host.current?.setDiagnostics(diagnostics), [diagnostics]);
  useEffect(() => host.current?.highlight(highlight?.path ?? null, highlight?.isOwn === false), [highlight]);
  useEffect(() => {
    if (lineRequest !== null && lineRequest.layer === layer) host.current?.goTo(lineRequest.line, lineRequest.column);
  }, [lineRequest, layer]);

  return <div ref={container} className="h-full min-h-0 w-full" />;
}
