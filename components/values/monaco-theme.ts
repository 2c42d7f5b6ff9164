import type { editor } from "monaco-editor/editor.js";

export const THEME_NAME = "chartroom";

/**
 * The editor's colours, taken from the page's own tokens so that both change together. `readStyle` gives a custom
 * property of globals.css, as written there or shortened by a minifier.
 */
export function editorTheme(isDark: boolean, readStyle: (name: string) => string): editor.IStandaloneThemeData {
  const readToken = (name: string) => longColour(readStyle(name));
  const rule = (token: string, name: string, fontStyle?: string) => ({
    token,
    foreground: readToken(name).replace("#", ""),
    ...(fontStyle ? { fontStyle } : {}),
  });
  return {
    base: isDark ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      rule("", "--ink"),
      rule("comment", "--ink-faint", "italic"),
      rule("type", "--accent-ink"),
      rule("key", "--accent-ink"),
      rule("string", "--hue-4-ink"),
      rule("number", "--hue-6-ink"),
      rule("keyword", "--hue-2-ink"),
      rule("tag", "--hue-2-ink"),
      rule("namespace", "--hue-3-ink"),
      rule("delimiter", "--ink-muted"),
      rule("operators", "--ink-muted"),
      rule("delimiter.template", "--hue-3-ink"),
      rule("variable", "--hue-1-ink"),
      rule("function", "--hue-5-ink"),
    ],
    colors: {
      "editor.background": readToken("--surface"),
      "editor.foreground": readToken("--ink"),
      "editorLineNumber.foreground": readToken("--ink-faint"),
      "editorLineNumber.activeForeground": readToken("--ink"),
      "editorCursor.foreground": readToken("--ink"),
      "editor.lineHighlightBackground": readToken("--sunken"),
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": `${readToken("--accent")}44`,
      "editor.inactiveSelectionBackground": `${readToken("--accent")}22`,
      "editorIndentGuide.background1": readToken("--line"),
      "editorIndentGuide.activeBackground1": readToken("--line-strong"),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, readToken("--ink-muted")]),
      ),
      "editorBracketMatch.background": "#00000000",
      "editorBracketMatch.border": readToken("--line-strong"),
      "editorWidget.background": readToken("--surface"),
      "editorWidget.foreground": readToken("--ink"),
      "editorWidget.border": readToken("--line"),
      "editorHoverWidget.background": readToken("--surface"),
      "editorHoverWidget.border": readToken("--line"),
      "editorSuggestWidget.selectedBackground": readToken("--active"),
      "editorSuggestWidget.selectedForeground": readToken("--ink"),
      "editorSuggestWidget.highlightForeground": readToken("--accent-ink"),
      "editorStickyScroll.background": readToken("--surface"),
      "editorStickyScrollHover.background": readToken("--hover"),
      "editorError.foreground": readToken("--error"),
      "editorWarning.foreground": readToken("--warning"),
      "editorInfo.foreground": readToken("--accent"),
      "diffEditor.insertedLineBackground": readToken("--added-soft"),
      "diffEditor.insertedTextBackground": `${readToken("--added")}33`,
      "diffEditor.removedLineBackground": readToken("--removed-soft"),
      "diffEditor.removedTextBackground": `${readToken("--removed")}33`,
      "diffEditorGutter.insertedLineBackground": readToken("--added-soft"),
      "diffEditorGutter.removedLineBackground": readToken("--removed-soft"),
      "diffEditor.diagonalFill": readToken("--line"),
      "diffEditor.border": readToken("--line"),
      "diffEditor.unchangedCodeBackground": "#00000000",
      "diffEditor.unchangedRegionBackground": readToken("--sunken"),
      "diffEditor.unchangedRegionForeground": readToken("--ink-muted"),
      "diffEditor.unchangedRegionShadow": "#00000000",
      "editorLink.activeForeground": readToken("--accent-ink"),
      "scrollbar.shadow": "#00000000",
      "scrollbarSlider.background": `${readToken("--line-strong")}55`,
      "scrollbarSlider.hoverBackground": `${readToken("--line-strong")}88`,
      "scrollbarSlider.activeBackground": `${readToken("--line-strong")}aa`,
      "input.background": readToken("--surface"),
      "input.border": readToken("--line-strong"),
      "menu.background": readToken("--surface"),
      "menu.foreground": readToken("--ink"),
      "menu.selectionBackground": readToken("--hover"),
      "menu.selectionForeground": readToken("--ink"),
      "menu.border": readToken("--line"),
      "menu.separatorBackground": readToken("--line"),
      focusBorder: readToken("--accent"),
    },
  };
}

/** `#abc` as `#aabbcc`, the only notation Monaco takes. */
export function longColour(colour: string): string {
  const text = colour.trim();
  return /^#[0-9a-f]{3}$/i.test(text) ? text.replace(/[0-9a-f]/gi, "$&$&") : text;
}
