"use client";

import { useId, useRef } from "react";

/**
 * A key for the commands of one visit to a field: what is typed between entering and leaving it, or up to Enter, is one
 * step to undo.
 */
export function useMergeKey() {
  const id = useId();
  const visit = useRef(0);
  return {
    current: () => `field:${id}:${visit.current}`,
    next: () => {
      visit.current += 1;
    },
  };
}
