"use client";

import { useSyncExternalStore } from "react";
import { keyNames } from "@/components/ui/key-names";

function subscribeToNothing() {
  return () => {};
}

/** True on Apple systems. False while rendering on the server, corrected when the page is live. */
function useIsApple(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
}

/** A key combination such as `mod+shift+z` (`mod` is Command on Apple systems, Ctrl elsewhere) or a sequence `g h`. */
export function Kbd({ keys }: { keys: string }) {
  const names = keyNames(keys, useIsApple());
  return (
    <kbd className="inline-flex shrink-0 items-center gap-0.5 font-sans text-2xs text-ink-muted">
      {names.map((name, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may occur twice in a sequence
          key={index}
          className="inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-line bg-sunken px-1"
        >
          {name}
        </span>
      ))}
    </kbd>
  );
}
