import type * as Monaco from "monaco-editor/editor.js";
import { helpAt, suggestionsAt } from "@/components/values/schema-help";
import type { JsonSchema } from "@/lib/core/schema/json-schema";

/**
 * Completion and hover in the values editor, from the schema of the open design. `readSchema` gives the schema for a
 * model, or null for models that are no values.
 */
export function registerSchemaProviders(
  monaco: typeof Monaco,
  readSchema: (model: Monaco.editor.ITextModel) => JsonSchema | null,
): Monaco.IDisposable {
  const completion = monaco.languages.registerCompletionItemProvider("yaml", {
    triggerCharacters: [" "],
    provideCompletionItems(model, position) {
      const schema = readSchema(model);
      if (schema === null) return { suggestions: [] };
      const word = wordAt(model, position);
      const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, position.column);
      const found = suggestionsAt(model.getValue(), position.lineNumber, position.column, schema);
      return {
        suggestions: found.map(({ label, insertText, kind, detail, documentation }, index) => ({
          label,
          insertText,
          detail,
          range,
          kind:
            kind === "key" ? monaco.languages.CompletionItemKind.Property : monaco.languages.CompletionItemKind.Value,
          documentation: { value: documentation },
          // In the order of the schema, which is the order of values.yaml.
          sortText: String(index).padStart(4, "0"),
          command:
            kind === "key" && insertText.endsWith(" ") ? { id: "editor.action.triggerSuggest", title: "" } : undefined,
        })),
      };
    },
  });
  const hover = monaco.languages.registerHoverProvider("yaml", {
    provideHover(model, position) {
      const schema = readSchema(model);
      const help = schema === null ? null : helpAt(model.getValue(), position.lineNumber, position.column, schema);
      if (help === null) return null;
      const { lineNumber } = position;
      return {
        range: new monaco.Range(lineNumber, help.startColumn, lineNumber, help.endColumn),
        contents: [{ value: help.markdown }],
      };
    },
  });
  return {
    dispose() {
      completion.dispose();
      hover.dispose();
    },
  };
}

/** Where the text to replace begins: keys and values may hold dots, dashes and slashes. */
function wordAt(model: Monaco.editor.ITextModel, position: Monaco.Position): { startColumn: number } {
  const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  const word = /[\w.$/"'-]*$/.exec(before)?.[0] ?? "";
  return { startColumn: position.column - word.length };
}
