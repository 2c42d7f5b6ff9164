import type { HelmScalar } from "@/lib/core/yaml/helm-scalar";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

const CORE_NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

/** Types a plain scalar by the core schema of YAML 1.2 (section 10.3.2 of its specification). */
export function readCoreScalar(text: string): HelmScalar {
  if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  return CORE_NUMBER.test(text) ? Number(text) : text;
}

/** What is doubtful about a plain scalar that Helm reads as `value`; `null` if nothing is. */
export function doubtAboutScalar(
  text: string,
  value: HelmScalar,
  integer: bigint | null,
  isKey: boolean,
  offset: number,
): BlockProblem | null {
  const place = { severity: "warning", offset, length: text.length } as const;
  const core = readCoreScalar(text);
  if (core !== value && !(Number.isNaN(core) && Number.isNaN(value))) {
    const reading = typeof value === "string" ? "text" : String(value);
    return {
      ...place,
      code: "yaml_ambiguous",
      message: `Helm reads ${isKey ? "the key " : ""}\`${text}\` as ${reading}; newer YAML readers take it for ${describe(core)}.`,
      remedy: `Write ${typeof value === "string" ? "" : `${reading}, or `}"${text}" in quotes if text is meant.`,
    };
  }
  if (integer !== null && !isKey && integer !== BigInt(Number(integer))) {
    return {
      ...place,
      code: "number_inexact",
      message: `Helm rounds ${text} to ${BigInt(Number(integer))}: it holds numbers as 64-bit floats.`,
      remedy: `Write it in quotes if every digit counts.`,
    };
  }
  return null;
}

function describe(value: HelmScalar): string {
  return typeof value === "string" ? "text" : String(value);
}
