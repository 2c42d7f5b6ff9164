import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

/** Every dependency from elsewhere has one exact version, in its own record or in a lock, and both agree. */
export const dependencyLocks: Rule = ({ design }) =>
  design.components.flatMap(({ id, title, spec }): Finding[] => {
    if (spec.kind !== "infrastructure" || spec.provider === "none" || spec.dependency === undefined) return [];
    const { name, version } = spec.dependency;
    const lock = design.locks.find((candidate) => candidate.id === id);
    if (lock === undefined && isExact(version)) {
      return [
        {
          code: "lock_missing",
          severity: "warning",
          message: `${title} has no lock, so the chart has no Chart.lock.`,
          remedy: `Lock ${name} to ${version}.`,
          target: { kind: "record", collection: "components", id, field: "spec" },
        },
      ];
    }
    if (lock === undefined) {
      return [
        {
          code: "dependency_unpinned",
          severity: "warning",
          message: `${title} may be any ${name} that fits ${version}: what is installed depends on the day.`,
          remedy: `Lock ${name} to one version.`,
          target: { kind: "record", collection: "components", id, field: "spec" },
        },
      ];
    }
    if (fits(lock.version, version)) return [];
    return [
      {
        code: "lock_differs",
        severity: "error",
        message: `${title} is locked to ${lock.version}, but the chart asks for ${version}.`,
        remedy: `Lock ${name} to a version that fits ${version}.`,
        target: { kind: "record", collection: "locks", id, field: "version" },
      },
    ];
  });

function isExact(version: string): boolean {
  return /^v?\d+\.\d+\.\d+([-+][-+.0-9A-Za-z]+)?$/.test(version);
}

/**
 * Whether a version fits an exact version or a wildcard such as `16.x.x` or `1.2`. Other ranges are Helm's to judge:
 * here everything fits them.
 */
function fits(version: string, wanted: string): boolean {
  if (isExact(wanted)) return version.replace(/^v/, "") === wanted.replace(/^v/, "");
  if (!/^v?\d+(\.(\d+|[xX*])){0,2}$/.test(wanted)) return true;
  const parts = version.replace(/^v/, "").split(/[-+]/, 1)[0]?.split(".") ?? [];
  return wanted
    .replace(/^v/, "")
    .split(".")
    .every((part, index) => /^[xX*]$/.test(part) || part === parts[index]);
}
