import type { Design } from "@/lib/core/design/design";
import { layerText } from "@/lib/core/design/layer-text";
import { layerFileName } from "@/lib/core/diagnostics/checked-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { formatValuePath } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** A finding as two lines: place, severity, code and sentence, and what to do about it. */
export function formatDiagnostic(design: Design, diagnostic: Diagnostic): string {
  const { severity, code, message, remedy } = diagnostic;
  return `${placeOf(design, diagnostic)}: ${severity}: ${message} [${code}]\n    ${remedy}`;
}

/** The place in the notation editors and terminals make a link of where it is a line of a file. */
function placeOf(design: Design, { target }: Diagnostic): string {
  switch (target.kind) {
    case "text":
      return `${layerFileName(target.layer)}:${target.line}:${target.column}`;
    case "value": {
      const place = parseValues(layerText(design, target.layer) ?? "").locate(target.path);
      const file = layerFileName(target.layer);
      return place === null ? `${file} ${formatValuePath(target.path)}` : `${file}:${place.line}:${place.column}`;
    }
    case "record":
      return target.id === "" ? "chart" : `${target.collection}/${target.id}`;
    case "file":
      return target.line === undefined ? target.path : `${target.path}:${target.line}`;
  }
}
