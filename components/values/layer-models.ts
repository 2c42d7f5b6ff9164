import type * as Monaco from "monaco-editor/editor.js";
import { editCommand } from "@/components/values/edit-command";
import { minimalEdits } from "@/components/values/minimal-edits";
import { toModelText } from "@/components/values/model-text";
import { nextTypingRun, type TypingRun } from "@/components/values/typing-run";
import type { DesignStore } from "@/lib/client/design-store";
import { layerText } from "@/lib/core/design/layer-text";
import type { Refusal } from "@/lib/core/design/refusal";
import type { LayerId } from "@/lib/core/values/value-path";

/** A place in a model that just changed from outside the editor. */
export interface ChangedPlace {
  layer: LayerId;
  /** End of the last replacement, in the model. */
  offset: number;
}

export interface LayerModels {
  /** The model of a layer, made on first use; null if the design has no such layer. */
  modelOf(layer: LayerId): Monaco.editor.ITextModel | null;
  /** The last change that came from elsewhere: form, undo, another person. */
  takeLastChange(): ChangedPlace | null;
  dispose(): void;
}

interface OpenModel {
  model: Monaco.editor.ITextModel;
  /** The layer's text the model shows. */
  text: string;
  run: TypingRun | null;
  subscription: Monaco.IDisposable;
}

/**
 * One editor model for each layer that was looked at, in step with the store in both directions and within one task.
 * What is typed becomes `editText`; what changes elsewhere is applied as small edits, so carets stay.
 */
export function createLayerModels(
  monaco: typeof Monaco,
  store: DesignStore,
  designId: string,
  { onRefused, beforeDispose }: { onRefused(refusal: Refusal): void; beforeDispose(layer: LayerId): void },
): LayerModels {
  const models = new Map<LayerId, OpenModel>();
  let isApplying = false;
  let runs = 0;
  let lastChange: ChangedPlace | null = null;

  function applyText(layer: LayerId, open: OpenModel, text: string): void {
    open.text = text;
    const edits = minimalEdits(open.model.getValue(), toModelText(text));
    if (edits.length === 0) return;
    const place = (offset: number) => open.model.getPositionAt(offset);
    isApplying = true;
    open.model.applyEdits(
      edits.map((edit) => ({ range: monaco.Range.fromPositions(place(edit.start), place(edit.end)), text: edit.text })),
    );
    isApplying = false;
    open.run = null;
    const shift = edits.slice(0, -1).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
    const last = edits.at(-1);
    if (last !== undefined) lastChange = { layer, offset: last.start + shift + last.text.length };
  }

  function takeFromEditor(layer: LayerId, open: OpenModel, event: Monaco.editor.IModelContentChangedEvent): void {
    if (isApplying) return;
    const command = editCommand(layer, open.text, event.changes);
    if (command === null) return;
    runs += 1;
    open.run = nextTypingRun(open.run, event.changes, performance.now(), `typing:${layer}:${runs}`);
    const refusal = store.dispatch(command, open.run === null ? {} : { mergeKey: open.run.key });
    if (refusal === null) return;
    applyText(layer, open, open.text);
    onRefused(refusal);
  }

  function takeFromStore(): void {
    const { design } = store.getState();
    for (const [layer, open] of models) {
      const text = layerText(design, layer);
      if (text === null) close(layer, open);
      else if (text !== open.text) applyText(layer, open, text);
    }
  }

  function close(layer: LayerId, open: OpenModel): void {
    beforeDispose(layer);
    open.subscription.dispose();
    open.model.dispose();
    models.delete(layer);
  }

  const unsubscribe = store.subscribe(takeFromStore);

  return {
    modelOf(layer) {
      const known = models.get(layer);
      if (known !== undefined) return known.model;
      const text = layerText(store.getState().design, layer);
      if (text === null) return null;
      const uri = monaco.Uri.from({ scheme: "chartroom", authority: designId, path: `/values/${layer}.yaml` });
      const model = monaco.editor.createModel(toModelText(text), "yaml", uri);
      model.setEOL(monaco.editor.EndOfLineSequence.LF);
      const open: OpenModel = { model, text, run: null, subscription: { dispose: () => {} } };
      open.subscription = model.onDidChangeContent((event) => takeFromEditor(layer, open, event));
      models.set(layer, open);
      return model;
    },
    takeLastChange() {
      const change = lastChange;
      lastChange = null;
      return change;
    },
    dispose() {
      unsubscribe();
      for (const [layer, open] of models) close(layer, open);
    },
  };
}
