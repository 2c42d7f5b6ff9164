"use client";

import { useEffect, useState } from "react";
import { type OpenDesign, openDesign } from "@/lib/client/open-design";

export type OpenDesignState =
  | { kind: "loading" }
  | { kind: "open"; open: OpenDesign }
  | { kind: "failed"; error: unknown };

/** Opens a design for as long as the page is shown. `retry` starts over after a failure. */
export function useOpenDesign(designId: string): OpenDesignState & { retry: () => void } {
  const [state, setState] = useState<OpenDesignState>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same design again
  useEffect(() => {
    const abort = new AbortController();
    let opened: OpenDesign | null = null;
    setState({ kind: "loading" });
    openDesign(designId, abort.signal).then(
      (open) => {
        if (abort.signal.aborted) return open.close();
        opened = open;
        setState({ kind: "open", open });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ kind: "failed", error });
      },
    );
    return () => {
      abort.abort();
      opened?.close();
    };
  }, [designId, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
