import type { editor } from "monaco-editor/editor.js";
import { THEME_NAME } from "@/components/values/monaco-theme";

/** What every editor of the product has in common. */
export const EDITOR_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  theme: THEME_NAME,
  automaticLayout: true,
  fontSize: 12.5,
  lineHeight: 19,
  fontFamily:
    'ui-monospace, "SF Mono", SFMono-Regular, "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  renderLineHighlight: "all",
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 8,
  padding: { top: 8, bottom: 8 },
  fixedOverflowWidgets: true,
  // The page's own headings say where one is; the sticky lines would cover what was just revealed.
  stickyScroll: { enabled: false },
  unusualLineTerminators: "off",
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  wordBasedSuggestions: "off",
  links: false,
  occurrencesHighlight: "off",
  selectionHighlight: false,
  smoothScrolling: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
};
