import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** An install script installs a profile of the design. */
export const scriptProfileMissing: Rule = ({ design }) =>
  design.installScripts.flatMap(({ id, path, profile }) => {
    if (design.profiles.some((candidate) => candidate.id === profile)) return [];
    return [
      {
        code: "script_profile_missing",
        severity: "error",
        message: `The install script ${path} is for the profile ${profile}, which does not exist.`,
        remedy: "Remove the script, or add the profile.",
        target: { kind: "record", collection: "installScripts", id, field: "profile" },
      },
    ];
  });
