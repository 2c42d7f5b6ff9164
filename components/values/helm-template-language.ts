import type { languages } from "monaco-editor/editor.js";

export const HELM_TEMPLATE_LANGUAGE = "helm-template";

/** Colours for YAML with Go template actions in it: enough to read a template, not a parser. */
export const HELM_TEMPLATE: languages.IMonarchLanguage = {
  defaultToken: "",
  actionKeywords: ["if", "else", "end", "range", "with", "define", "template", "block", "include", "break", "continue"],
  tokenizer: {
    root: [
      [/\{\{-?\s*\/\*/, "comment", "@templateComment"],
      [/\{\{-?/, "delimiter.template", "@action"],
      [/#(?:(?!\{\{).)*/, "comment"],
      [/^(\s*(?:- +)*)([\w.$/-]+)(:)(?=\s|$)/, ["white", "type", "delimiter"]],
      [/"(?:[^"\\{]|\\.|\{(?!\{))*"?/, "string"],
      [/'(?:[^'{]|''|\{(?!\{))*'?/, "string"],
      [/\b(?:true|false|null)\b/, "keyword"],
      [/-?\b\d+(?:\.\d+)?\b(?![\w.-])/, "number"],
      [/[^{#"'\d\s][^{#"'\s]*/, ""],
      [/[{}[\],:]/, "delimiter"],
    ],
    templateComment: [
      [/\*\/\s*-?\}\}/, "comment", "@pop"],
      [/[^*]+|\*/, "comment"],
    ],
    action: [
      [/-?\}\}/, "delimiter.template", "@pop"],
      [/"(?:[^"\\]|\\.)*"/, "string"],
      [/`[^`]*`/, "string"],
      [/\$?(?:\.[A-Za-z_]\w*)+|\$\w*/, "variable"],
      [/[A-Za-z_]\w*/, { cases: { "@actionKeywords": "keyword", "@default": "function" } }],
      [/\d+/, "number"],
      [/[|()=:,]/, "delimiter"],
    ],
  },
};

const LANGUAGES: readonly [RegExp, string][] = [
  [/(^|\/)templates\/.*\.(ya?ml|tpl|txt)$/, HELM_TEMPLATE_LANGUAGE],
  [/\.tpl$/, HELM_TEMPLATE_LANGUAGE],
  [/\.ya?ml$/, "yaml"],
  [/(^|\/)Chart\.lock$/, "yaml"],
  // JSON reads as YAML, and needs no language of its own.
  [/\.json$/, "yaml"],
  [/\.md$/, "markdown"],
  [/\.sh$/, "shell"],
];

/** The editor language for a file of a chart or bundle, by its path. */
export function languageOfFile(path: string): string {
  return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1] ?? "plaintext";
}
