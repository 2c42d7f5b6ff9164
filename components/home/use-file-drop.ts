"use client";

import { useEffect, useRef, useState } from "react";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files dropped anywhere on the page. True while some are dragged over it. */
export function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    // Entering a child fires before leaving its parent, so count how deep the pointer is.
    let depth = 0;
    const setDepth = (next: number) => {
      depth = Math.max(0, next);
      setIsOver(depth > 0);
    };
    const handlers: Partial<Record<"dragenter" | "dragover" | "dragleave" | "drop", (event: DragEvent) => void>> = {
      dragenter: (event) => {
        if (holdsFiles(event)) setDepth(depth + 1);
      },
      dragleave: (event) => {
        if (holdsFiles(event)) setDepth(depth - 1);
      },
      dragover: (event) => {
        if (holdsFiles(event)) event.preventDefault();
      },
      drop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      },
    };
    const entries = Object.entries(handlers) as ["drop", (event: DragEvent) => void][];
    for (const [name, handler] of entries) window.addEventListener(name, handler);
    return () => {
      for (const [name, handler] of entries) window.removeEventListener(name, handler);
    };
  }, []);
  return isOver;
}
