// The part of Monaco this product uses, in one place so that it becomes one lazily loaded chunk.
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/contextmenu/register.js";
import "monaco-editor/features/diffEditor/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/gotoLine/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/lineSelection/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/readOnlyMessage/register.js";
import "monaco-editor/features/smartSelect/register.js";
import "monaco-editor/features/suggest/register.js";
import "monaco-editor/features/toggleTabFocusMode/register.js";
import "monaco-editor/features/wordOperations/register.js";
import "monaco-editor/languages/definitions/markdown/register.js";
import "monaco-editor/languages/definitions/shell/register.js";
import "monaco-editor/languages/definitions/yaml/register.js";
import * as monaco from "monaco-editor/editor.js";
import { HELM_TEMPLATE, HELM_TEMPLATE_LANGUAGE } from "@/components/values/helm-template-language";

let isReady = false;

/** Monaco with its worker, the languages of a chart and our colours. Safe to call again. */
export function setUpMonaco(): typeof monaco {
  if (isReady) return monaco;
  isReady = true;
  self.MonacoEnvironment = {
    getWorker: () => new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module", name: "editor" }),
  };
  monaco.languages.register({ id: HELM_TEMPLATE_LANGUAGE });
  monaco.languages.setMonarchTokensProvider(HELM_TEMPLATE_LANGUAGE, HELM_TEMPLATE);
  monaco.languages.setLanguageConfiguration(HELM_TEMPLATE_LANGUAGE, {
    comments: { lineComment: "#", blockComment: ["{{/*", "*/}}"] },
    brackets: [
      ["{", "}"],
      ["[", "]"],
      ["(", ")"],
    ],
  });
  return monaco;
}
