"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import { setUpMonaco } from "@/components/values/monaco";
import { editorTheme, THEME_NAME } from "@/components/values/monaco-theme";

/** Keeps every editor on the page in the colours of the page's theme. */
export function useMonacoTheme(): void {
  const { resolvedTheme } = useTheme();
  useEffect(() => {
    const monaco = setUpMonaco();
    const style = getComputedStyle(document.documentElement);
    const theme = editorTheme(resolvedTheme === "dark", (name) => style.getPropertyValue(name));
    monaco.editor.defineTheme(THEME_NAME, theme);
    monaco.editor.setTheme(THEME_NAME);
  }, [resolvedTheme]);
}
