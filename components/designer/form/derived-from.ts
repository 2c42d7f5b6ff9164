import type { Design } from "@/lib/core/design/design";
import { isSamePath, type ValuePath } from "@/lib/core/values/value-path";

/** The component whose own address or name is used while the value at a path is empty, by its title; null for other values. */
export function derivedFrom(design: Design, path: ValuePath): string | null {
  for (const { entries } of design.configObjects) {
    const source = entries.find((entry) => isSamePath(entry.source.path, path))?.source;
    if (source?.from !== "output") continue;
    return design.components.find(({ id }) => id === source.component)?.title ?? source.component;
  }
  return null;
}
