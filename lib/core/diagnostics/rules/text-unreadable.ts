import { unparsableLayers } from "@/lib/core/chart/unparsable-layers";
import type { Finding, Rule } from "@/lib/core/diagnostics/checked-design";

/**
 * `values_unparsable` for a text that is not one map Helm can read, at its first error, and every other problem of a
 * text under its own code.
 */
export const textUnreadable: Rule = ({ design, layers }) => {
  const unparsable = unparsableLayers(design);
  return layers.flatMap(({ id, parsed }): Finding[] => {
    const breaking = unparsable.get(id);
    const first = breaking && parsed.problems.find((problem) => problem.severity === "error");
    const others = parsed.problems
      .filter((problem) => problem !== first)
      .map(({ code, severity, message, remedy, line, column }): Finding => {
        return { code, severity, message, remedy, target: { kind: "text", layer: id, line, column } };
      });
    return breaking === undefined ? others : [{ ...breaking, code: "values_unparsable" }, ...others];
  });
};
