import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

/**
 * `values_unparsable` for a text that is not one map Helm can read, at its first error, and every other problem of a
 * text under its own code.
 */
export const textUnreadable: Rule = ({ layers }) =>
  layers.flatMap(({ id, fileName, parsed }): Finding[] => {
    const breaking = parsed.isUsable ? undefined : parsed.problems.find((problem) => problem.severity === "error");
    return parsed.problems.map((problem) => {
      const { severity, remedy, line, column } = problem;
      const target = { kind: "text", layer: id, line, column } as const;
      if (problem !== breaking) return { code: problem.code, severity, message: problem.message, remedy, target };
      const message = `${fileName} cannot be read, line ${line}: ${problem.message}`;
      return { code: "values_unparsable", severity, message, remedy, target };
    });
  });
