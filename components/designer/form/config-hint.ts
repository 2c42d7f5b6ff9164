import type { Design } from "@/lib/core/design/design";
import { isSamePath, type ValuePath } from "@/lib/core/values/value-path";

/** What the design's structure knows about a value that its schema does not. */
export type ConfigHint =
  /** A secret, given when the chart is installed. */
  | { kind: "secret"; variable: string }
  /** Left empty it is worked out from a component of the release. */
  | { kind: "derived"; variable: string; from: string };

/** What feeds on the value at a path among the keys of the shared ConfigMaps and Secrets. */
export function configHint(design: Design, path: ValuePath): ConfigHint | null {
  for (const { entries } of design.configObjects) {
    const entry = entries.find(({ source }) => isSamePath(source.path, path));
    if (entry === undefined) continue;
    const { key: variable, source } = entry;
    if (source.from === "secret") return { kind: "secret", variable };
    if (source.from === "value") return null;
    const component = design.components.find(({ id }) => id === source.component);
    return { kind: "derived", variable, from: component?.title ?? source.component };
  }
  return null;
}
