import type { Design } from "@/lib/core/design/design";
import type { CheckedLayer, Finding, Rule } from "@/lib/core/diagnostics/checked-design";
import { findSecretsInText, findSecretsInValues, isSecretText } from "@/lib/core/diagnostics/find-secrets";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";

const REMEDY =
  "Take it out and pass it at install time with --set, or refer to an existing Secret; if it was saved before, replace it where it is used.";
const REMEDY_IF = "If it is one, take it out and pass it at install time, or refer to an existing Secret.";

/** Designs hold no secrets: not in values, not in files. The message never repeats what was found. */
export const secretInValues: Rule = ({ design, layers }) => [
  ...layers.flatMap((layer) => inLayer(design, layer)),
  ...design.files.flatMap(({ path, content }) =>
    findSecretsInText(content).map(({ what, certainty, line }): Finding => {
      const isSure = certainty === "sure";
      return {
        code: "secret_in_values",
        severity: isSure ? "error" : "warning",
        message: `Line ${line} of ${path} ${isSure ? "holds" : "seems to hold"} ${what}.`,
        remedy: isSure ? REMEDY : REMEDY_IF,
        target: { kind: "file", path, line },
      };
    }),
  ),
];

function inLayer(design: Design, { id, fileName, text, parsed }: CheckedLayer): Finding[] {
  const byShape = findSecretsInText(text);
  const findings = byShape.map(({ what, certainty, line, column }): Finding => {
    const isSure = certainty === "sure";
    return {
      code: "secret_in_values",
      severity: isSure ? "error" : "warning",
      message: `Line ${line} of ${fileName} ${isSure ? "holds" : "seems to hold"} ${what}.`,
      remedy: isSure ? REMEDY : REMEDY_IF,
      target: { kind: "text", layer: id, line, column },
    };
  });
  if (!parsed.isUsable) return findings;

  const linesKnown = new Set(byShape.map(({ line }) => line));
  const pathsKnown = new Set<string>();
  const add = (path: ValuePath, isSure: boolean) => {
    const line = parsed.locate(path)?.line;
    const key = JSON.stringify(path);
    if ((line !== undefined && linesKnown.has(line)) || pathsKnown.has(key)) return;
    pathsKnown.add(key);
    findings.push({
      code: "secret_in_values",
      severity: isSure ? "error" : "warning",
      message: `${formatValuePath(path)} in ${fileName} ${isSure ? "holds a secret" : "looks like a secret"}.`,
      remedy: isSure ? REMEDY : REMEDY_IF,
      target: { kind: "value", layer: id, path },
    });
  };
  for (const path of secretPaths(design)) {
    const value = getAtPath(parsed.value, path);
    if (typeof value === "string" && isSecretText(value)) add(path, true);
  }
  for (const { path, certainty } of findSecretsInValues(parsed.value)) add(path, certainty === "sure");
  return findings;
}

/** The values paths the design itself calls secrets, to be given at install time. */
function secretPaths(design: Design): ValuePath[] {
  return design.configObjects.flatMap(({ entries }) =>
    entries.flatMap(({ source }) => (source.from === "secret" ? [source.path] : [])),
  );
}
