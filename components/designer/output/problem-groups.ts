import type { Design } from "@/lib/core/design/design";
import type { Diagnostic, DiagnosticTarget, Severity } from "@/lib/core/diagnostics/diagnostic";
import { formatValuePath } from "@/lib/core/values/value-path";

export interface ProblemGroup {
  /** What the problems are about: a component, a shared key, a file, the chart. */
  title: string;
  problems: Diagnostic[];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Problems under what they are about; groups and problems with errors first. */
export function groupProblems(design: Design, diagnostics: readonly Diagnostic[]): ProblemGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of [...diagnostics].sort((left, right) => RANK[left.severity] - RANK[right.severity])) {
    const title = subjectOf(design, diagnostic.target);
    const known = groups.get(title);
    if (known === undefined) groups.set(title, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...groups].map(([title, problems]) => ({ title, problems }));
}

function subjectOf(design: Design, target: DiagnosticTarget): string {
  switch (target.kind) {
    case "value": {
      const key = String(target.path[0] ?? "");
      return design.components.find(({ valuesKey }) => valuesKey === key)?.title ?? (key || "Values");
    }
    case "text":
      return target.layer === "base" ? "values.yaml" : `values-${target.layer}.yaml`;
    case "record":
      return (
        (target.collection === "components" ? design.components.find(({ id }) => id === target.id)?.title : null) ??
        (target.id || "Chart")
      );
    case "file":
      return target.path;
  }
}

/** Where a problem is, in the fewest words. */
export function placeOf(target: DiagnosticTarget, nameOf: (layer: string) => string): string {
  switch (target.kind) {
    case "value":
      return `${formatValuePath(target.path)} · ${nameOf(target.layer)}`;
    case "text":
      return `line ${target.line} · ${nameOf(target.layer)}`;
    case "record":
      return target.field === undefined ? target.id : `${target.id} · ${target.field}`;
    case "file":
      return target.line === undefined ? target.path : `${target.path}:${target.line}`;
  }
}
