import { parseHelmIgnore } from "@/lib/core/archive/helm-ignore";
import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** Helm packs no chart whose .helmignore it cannot read. */
export const helmignoreUnreadable: Rule = ({ design }) =>
  design.files
    .filter(({ path }) => path === ".helmignore")
    .flatMap(({ path, content }) =>
      parseHelmIgnore(content).problems.map(({ line, message }) => ({
        code: "helmignore_unreadable",
        severity: "error",
        message: `.helmignore, line ${line}: ${message}`,
        remedy: "Change or remove the line.",
        target: { kind: "file", path, line },
      })),
    );
