"use client";

import type { editor } from "monaco-editor/editor.js";
import { useEffect, useRef } from "react";
import { EDITOR_OPTIONS } from "@/components/values/editor-options";
import { languageOfFile } from "@/components/values/helm-template-language";
import { minimalEdits } from "@/components/values/minimal-edits";
import { toModelText } from "@/components/values/model-text";
import { setUpMonaco } from "@/components/values/monaco";
import type { TextViewerProps } from "@/components/values/text-viewer";
import { useMonacoTheme } from "@/components/values/use-monaco-theme";

/** The viewer itself; load it through `TextViewer`. One model, replaced when another file is shown. */
export function MonacoTextViewer({ path, text }: TextViewerProps) {
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<editor.IStandaloneCodeEditor | null>(null);
  const shownPath = useRef<string | null>(null);
  useMonacoTheme();

  useEffect(() => {
    if (container.current === null) return;
    const created = setUpMonaco().editor.create(container.current, {
      ...EDITOR_OPTIONS,
      model: null,
      readOnly: true,
      domReadOnly: true,
      readOnlyMessage: { value: "This file is written from the design. Change the form or the values." },
    });
    viewer.current = created;
    return () => {
      const model = created.getModel();
      created.setModel(null);
      model?.dispose();
      created.dispose();
      viewer.current = null;
      shownPath.current = null;
    };
  }, []);

  useEffect(() => {
    const current = viewer.current;
    if (current === null) return;
    const monaco = setUpMonaco();
    const model = current.getModel();
    if (model !== null && shownPath.current === path) {
      const place = (offset: number) => model.getPositionAt(offset);
      const edits = minimalEdits(model.getValue(), toModelText(text));
      model.applyEdits(
        edits.map((edit) => ({
          range: monaco.Range.fromPositions(place(edit.start), place(edit.end)),
          text: edit.text,
        })),
      );
      return;
    }
    const next = monaco.editor.createModel(toModelText(text), languageOfFile(path));
    current.setModel(next);
    model?.dispose();
    shownPath.current = path;
    current.updateOptions({ ariaLabel: `${path}, read only` });
  }, [path, text]);

  return <div ref={container} className="h-full min-h-0 w-full" />;
}
