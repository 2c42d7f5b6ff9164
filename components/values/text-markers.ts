import { toModelOffset } from "@/components/values/model-text";
import type { Diagnostic, Severity } from "@/lib/core/diagnostics/diagnostic";
import type { LayerId } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** A stretch of a layer's model with something to say about it. */
export interface TextMarker {
  start: number;
  end: number;
  severity: Severity;
  code: string;
  message: string;
}

/**
 * What to underline in a layer: the problems of its text, and the diagnostics of the design that point to one of its
 * values. Positions are in the model.
 */
export function textMarkers(text: string, layer: LayerId, diagnostics: readonly Diagnostic[]): TextMarker[] {
  const parsed = parseValues(text);
  const own = parsed.problems.map((problem) =>
    marker(text, problem.offset, problem.offset + problem.length, problem.severity, problem.code, problem),
  );
  const design = diagnostics.flatMap((diagnostic) => {
    const { target } = diagnostic;
    if (target.kind !== "value" || target.layer !== layer) return [];
    const location = parsed.locate(target.path);
    if (location === null) return [];
    const end = location.valueEnd > location.valueStart ? location.valueEnd : location.valueStart;
    const start = location.valueEnd > location.valueStart ? location.valueStart : location.keyStart;
    return [marker(text, start, firstLineEnd(text, start, end), diagnostic.severity, diagnostic.code, diagnostic)];
  });
  return [...own, ...design];
}

function marker(
  text: string,
  start: number,
  end: number,
  severity: Severity,
  code: string,
  { message, remedy }: { message: string; remedy: string },
): TextMarker {
  const from = toModelOffset(text, start);
  return {
    start: from,
    end: Math.max(from + 1, toModelOffset(text, end)),
    severity,
    code,
    message: remedy === "" ? message : `${message} ${remedy}`,
  };
}

/** A map is underlined on its first line only. */
function firstLineEnd(text: string, start: number, end: number): number {
  const lineEnd = text.indexOf("\n", start);
  return lineEnd === -1 ? end : Math.min(end, lineEnd);
}
