"use client";

import { useMemo } from "react";
import { showToast } from "@/components/ui/toast";
import type { DesignStore } from "@/lib/client/design-store";
import { useDesignStore } from "@/lib/client/use-design";
import type { Command } from "@/lib/core/design/command";
import type { JsonValue } from "@/lib/core/values/json-value";
import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

/** Ways to change the design from the screen. What is refused is told in passing; `false` then. */
export interface DesignCommands {
  run(command: Command, mergeKey?: string): boolean;
  setValue(layer: LayerId, path: ValuePath, value: JsonValue, mergeKey?: string): boolean;
  unsetValue(layer: LayerId, path: ValuePath, mergeKey?: string): boolean;
  undo(): void;
  redo(): void;
}

export function createCommands(store: DesignStore): DesignCommands {
  const run = (command: Command, mergeKey?: string) =>
    isTaken(store.dispatch(command, mergeKey === undefined ? {} : { mergeKey }));
  return {
    run,
    setValue: (layer, path, value, mergeKey) => run({ type: "setValue", layer, path: [...path], value }, mergeKey),
    unsetValue: (layer, path, mergeKey) => run({ type: "unsetValue", layer, path: [...path] }, mergeKey),
    undo: () => void isTaken(store.undo()),
    redo: () => void isTaken(store.redo()),
  };
}

function isTaken(refusal: { message: string } | null): boolean {
  if (refusal !== null) showToast(refusal.message, { tone: "error" });
  return refusal === null;
}

export function useCommands(): DesignCommands {
  const store = useDesignStore();
  return useMemo(() => createCommands(store), [store]);
}
