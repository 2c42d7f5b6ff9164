import type { Design } from "@/lib/core/design/design";
import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** Kubernetes' limit for names that become part of a DNS name (RFC 1123). */
const MAX_NAME_LENGTH = 63;

/**
 * Names of objects start with the release and are cut at 63 characters. A cut name still works, but two of them can
 * become the same.
 */
export const nameTooLong: Rule = ({ design }) =>
  design.profiles.flatMap(({ id, name, target: { release } }) => {
    const longest = objectNames(design, release).reduce((long, next) => (next.length > long.length ? next : long), "");
    if (longest.length <= MAX_NAME_LENGTH) return [];
    return [
      {
        code: "name_too_long",
        severity: "warning",
        message: `In ${name} the name ${longest} has ${longest.length} characters and is cut to ${MAX_NAME_LENGTH}.`,
        remedy: `Shorten the release ${release} or the part's name by ${longest.length - MAX_NAME_LENGTH} characters.`,
        target: { kind: "record", collection: "profiles", id, field: "target" },
      },
    ];
  });

/**
 * What the objects of a release are called before they are cut: by the rule of `helm create` for the shared objects
 * and other charts, by our own for the subcharts of the applications.
 */
function objectNames(design: Design, release: string): string[] {
  const fullname = (chart: string) => (release.includes(chart) ? release : `${release}-${chart}`);
  const root = fullname(design.chart.name);
  return [
    ...design.components.map(({ valuesKey, spec }) => {
      if (spec.kind === "service") return release === valuesKey ? release : `${release}-${valuesKey}`;
      return fullname(valuesKey);
    }),
    ...design.configObjects.map(({ nameSuffix }) => `${root}-${nameSuffix}`),
  ];
}
