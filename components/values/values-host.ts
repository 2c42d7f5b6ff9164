import type * as Monaco from "monaco-editor/editor.js";
import { EDITOR_OPTIONS } from "@/components/values/editor-options";
import { createLayerModels } from "@/components/values/layer-models";
import { keysAtLine } from "@/components/values/path-at-line";
import { registerSchemaProviders } from "@/components/values/schema-providers";
import { type TextMarker, textMarkers } from "@/components/values/text-markers";
import type { DesignStore } from "@/lib/client/design-store";
import { layerText } from "@/lib/core/design/layer-text";
import type { Refusal } from "@/lib/core/design/refusal";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { buildValuesSchema } from "@/lib/core/schema/values-schema";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

export interface ValuesHostOptions {
  container: HTMLElement;
  store: DesignStore;
  designId: string;
  /** The keys the caret went to. */
  onCaret(keys: readonly string[]): void;
  /** An edit, an undo or a redo that cannot be made. */
  onRefused(refusal: Refusal): void;
}

export interface ValuesHost {
  showLayer(layer: LayerId, name: string): void;
  /** Marks the line of a path, and brings it into view if `reveal`. */
  highlight(path: ValuePath | null, reveal: boolean): void;
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  setReadOnly(reason: string | null): void;
  goTo(line: number, column: number): void;
  focus(): void;
  dispose(): void;
}

const MARKER_OWNER = "chartroom";

/** The values editor: owns the editor, the models of all layers and everything drawn into them. */
export function createValuesHost(monaco: typeof Monaco, options: ValuesHostOptions): ValuesHost {
  const { store, container, designId, onCaret, onRefused } = options;
  const editor = monaco.editor.create(container, { ...EDITOR_OPTIONS, model: null, glyphMargin: false });
  const models = createLayerModels(monaco, store, designId, {
    onRefused,
    beforeDispose: (gone) => {
      if (gone === layer) editor.setModel(null);
    },
  });
  const lineMark = editor.createDecorationsCollection();
  const viewStates = new Map<LayerId, Monaco.editor.ICodeEditorViewState | null>();
  let layer: LayerId | null = null;
  let diagnostics: readonly Diagnostic[] = [];
  let markedText: string | null = null;
  let marked: { path: ValuePath; reveal: boolean } | null = null;

  function currentText(): string {
    return layer === null ? "" : (layerText(store.getState().design, layer) ?? "");
  }

  function drawMarkers(): void {
    const model = editor.getModel();
    if (model === null || layer === null) return;
    const toMarker = (marker: TextMarker): Monaco.editor.IMarkerData => {
      const start = model.getPositionAt(marker.start);
      const end = model.getPositionAt(marker.end);
      return {
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
        message: marker.message,
        severity: { error: 8, warning: 4, info: 2 }[marker.severity],
        source: marker.code,
      };
    };
    markedText = currentText();
    monaco.editor.setModelMarkers(model, MARKER_OWNER, textMarkers(markedText, layer, diagnostics).map(toMarker));
  }

  function drawHighlight(): void {
    const location = marked === null ? null : locateNearest(currentText(), marked.path);
    if (marked === null || location === null) return lineMark.clear();
    const range = new monaco.Range(location.line, 1, location.line, 1);
    const options = { isWholeLine: true, className: "values-line", linesDecorationsClassName: "values-line-edge" };
    lineMark.set([{ range, options }]);
    if (marked.reveal) editor.revealLineInCenterIfOutsideViewport(location.line);
  }

  function step(direction: "undo" | "redo"): void {
    models.takeLastChange();
    const refusal = store[direction]();
    if (refusal !== null) return onRefused(refusal);
    const change = models.takeLastChange();
    const model = editor.getModel();
    if (change === null || change.layer !== layer || model === null) return;
    const position = model.getPositionAt(change.offset);
    editor.setPosition(position);
    editor.revealPositionInCenterIfOutsideViewport(position);
  }

  const { KeyMod, KeyCode } = monaco;
  const actions: [string, string, number[], () => void][] = [
    ["chartroom.undo", "Undo", [KeyMod.CtrlCmd | KeyCode.KeyZ], () => step("undo")],
    [
      "chartroom.redo",
      "Redo",
      [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, KeyMod.CtrlCmd | KeyCode.KeyY],
      () => step("redo"),
    ],
  ];
  for (const [id, label, keybindings, run] of actions) editor.addAction({ id, label, keybindings, run });

  editor.onDidChangeCursorPosition((event) => {
    const isUser = event.source === "keyboard" || event.source === "mouse";
    if (isUser && editor.hasTextFocus())
      onCaret(keysAtLine(editor.getModel()?.getValue() ?? "", event.position.lineNumber));
  });

  const providers = registerSchemaProviders(monaco, (model) =>
    model === editor.getModel() ? buildValuesSchema(store.getState().design) : null,
  );
  const unsubscribe = store.subscribe(() => {
    if (currentText() === markedText) return;
    drawMarkers();
    drawHighlight();
  });

  return {
    showLayer(next, name) {
      if (next === layer) return;
      if (layer !== null) viewStates.set(layer, editor.saveViewState());
      layer = next;
      editor.setModel(models.modelOf(next));
      editor.updateOptions({ ariaLabel: name });
      const viewState = viewStates.get(next);
      if (viewState) editor.restoreViewState(viewState);
      drawMarkers();
      drawHighlight();
    },
    highlight(path, reveal) {
      marked = path === null ? null : { path, reveal };
      drawHighlight();
    },
    setDiagnostics(next) {
      diagnostics = next;
      drawMarkers();
    },
    setReadOnly(reason) {
      editor.updateOptions({ readOnly: reason !== null, readOnlyMessage: { value: reason ?? "" } });
    },
    goTo(line, column) {
      editor.setPosition({ lineNumber: line, column });
      editor.revealLineInCenter(line);
      editor.focus();
    },
    focus: () => editor.focus(),
    dispose() {
      unsubscribe();
      providers.dispose();
      editor.setModel(null);
      models.dispose();
      editor.dispose();
    },
  };
}

/** The place of a path, or of the nearest map or list around it that is written in the text. */
function locateNearest(text: string, path: ValuePath) {
  const parsed = parseValues(text);
  for (let length = path.length; length > 0; length -= 1) {
    const location = parsed.locate(path.slice(0, length));
    if (location !== null) return location;
  }
  return null;
}
