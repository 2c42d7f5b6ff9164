import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText, withLayerText } from "@/lib/core/design/layer-text";
import type { LayerId } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/**
 * Gives a design whose every text parses: a layer that is broken now shows as it last was. What was never seen whole is
 * empty. A design with nothing broken is given back as it is, and the same design always gives the same answer.
 */
export function createLastGoodDesign(): (design: Design) => Design {
  const goodTexts = new Map<LayerId, string>();
  const known = new WeakMap<Design, Design>();
  return (design) => {
    const before = known.get(design);
    if (before !== undefined) return before;
    let good = design;
    for (const layer of layerIds(design)) {
      const text = layerText(design, layer) ?? "";
      if (parseValues(text).isUsable) goodTexts.set(layer, text);
      else good = withLayerText(good, layer, goodTexts.get(layer) ?? "");
    }
    known.set(design, good);
    return good;
  };
}

/** The line of the first error in a layer's text, or null if form commands can edit it. */
export function brokenLine(design: Design, layer: LayerId): number | null {
  const parsed = parseValues(layerText(design, layer) ?? "");
  if (parsed.isUsable) return null;
  return parsed.problems.find((problem) => problem.severity === "error")?.line ?? 1;
}
