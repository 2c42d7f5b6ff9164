import type { Diagnostic, Severity } from "@/lib/core/diagnostics/diagnostic";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Codes that say of one place what another code says too, and are left out beside it. */
const SAID_BY_ANOTHER: Record<string, readonly string[]> = {
  value_missing: ["condition_missing"],
  dependency_not_locked: ["lock_missing", "dependency_unpinned"],
};

/** The findings of several checks as one list, errors first, nothing said twice. */
export function mergeDiagnostics(...lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const all = [...new Map(lists.flat().map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
  const codesAt = new Map<string, Set<string>>();
  for (const { code, target } of all) {
    const place = placeOf(target);
    codesAt.set(place, (codesAt.get(place) ?? new Set()).add(code));
  }
  const said = all.filter(({ code, target }) => {
    const others = codesAt.get(placeOf(target));
    return !SAID_BY_ANOTHER[code]?.some((other) => others?.has(other));
  });
  return SEVERITIES.flatMap((severity) => said.filter((diagnostic) => diagnostic.severity === severity));
}

/** A record as a whole, whichever of its fields a finding names. */
function placeOf(target: Diagnostic["target"]): string {
  return target.kind === "record" ? JSON.stringify([target.collection, target.id]) : JSON.stringify(target);
}
