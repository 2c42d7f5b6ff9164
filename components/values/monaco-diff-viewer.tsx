"use client";

import type { editor } from "monaco-editor/editor.js";
import { useEffect, useRef } from "react";
import "@/components/values/diff-viewer.css";
import type { DiffViewerProps } from "@/components/values/diff-viewer";
import { EDITOR_OPTIONS } from "@/components/values/editor-options";
import { languageOfFile } from "@/components/values/helm-template-language";
import { toModelText } from "@/components/values/model-text";
import { setUpMonaco } from "@/components/values/monaco";
import { useMonacoTheme } from "@/components/values/use-monaco-theme";

/** Narrower than this the two versions stand below each other. */
const SIDE_BY_SIDE_PX = 720;

/** The viewer itself; load it through `DiffViewer`. Owns its two models, made anew when a text changes. */
export function MonacoDiffViewer({ path, before, after }: DiffViewerProps) {
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<editor.IStandaloneDiffEditor | null>(null);
  useMonacoTheme();

  useEffect(() => {
    if (container.current === null) return;
    const created = setUpMonaco().editor.createDiffEditor(container.current, {
      ...EDITOR_OPTIONS,
      readOnly: true,
      domReadOnly: true,
      // A text to read must not keep the Tab key.
      tabFocusMode: true,
      readOnlyMessage: { value: "This is what was saved. Restore the revision to go on from it." },
      lineNumbersMinChars: 4,
      padding: { top: 0, bottom: 0 },
      renderLineHighlight: "none",
      renderOverviewRuler: false,
      renderGutterMenu: false,
      renderMarginRevertIcon: false,
      useInlineViewWhenSpaceIsLimited: true,
      renderSideBySideInlineBreakpoint: SIDE_BY_SIDE_PX,
      hideUnchangedRegions: { enabled: true, contextLineCount: 3 },
      diffWordWrap: "on",
    });
    keepLabel(created.getOriginalEditor(), `${path}, before`);
    keepLabel(created.getModifiedEditor(), `${path}, after`);
    viewer.current = created;
    return () => {
      viewer.current = null;
      created.setModel(null);
      created.dispose();
    };
  }, [path]);

  useEffect(() => {
    const current = viewer.current;
    if (current === null) return;
    const { editor: api } = setUpMonaco();
    const original = api.createModel(toModelText(before), languageOfFile(path));
    const modified = api.createModel(toModelText(after), languageOfFile(path));
    // Made here so that it ends before its models do: a comparison on its way is called off with it.
    const comparison = current.createViewModel({ original, modified });
    current.setModel(comparison);
    return () => {
      viewer.current?.setModel(null);
      comparison.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [path, before, after]);

  return <div ref={container} className="h-full min-h-0 w-full" />;
}

/** The diff editor takes the names of its two halves away whenever its layout changes; this puts them back. */
function keepLabel(half: editor.ICodeEditor, label: string): void {
  const { ariaLabel } = setUpMonaco().editor.EditorOption;
  const put = () => {
    if (half.getOption(ariaLabel) !== label) half.updateOptions({ ariaLabel: label });
  };
  put();
  half.onDidChangeConfiguration(put);
}
