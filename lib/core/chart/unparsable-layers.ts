import type { Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** The layers whose text is no values file, with the place of the first error in each. */
export function unparsableLayers(design: Design): Map<LayerId, Diagnostic> {
  const layers = [
    { id: BASE_LAYER, file: "values.yaml", text: design.values },
    ...design.profiles.map(({ id, values }) => ({ id, file: `values-${id}.yaml`, text: values })),
  ];
  const found = new Map<LayerId, Diagnostic>();
  for (const { id, file, text } of layers) {
    const { isUsable, problems } = parseValues(text);
    if (isUsable) continue;
    const first = problems.find(({ severity }) => severity === "error");
    found.set(id, {
      code: "values_unparsable",
      severity: "error",
      message: `${file} cannot be read at line ${first?.line ?? 1}: ${first?.message ?? "it is not a map of values."}`,
      remedy: first?.remedy ?? "Write a map of keys and values.",
      target: { kind: "text", layer: id, line: first?.line ?? 1, column: first?.column ?? 1 },
    });
  }
  return found;
}
