import { type HelmVersion, runHelm, withFolder, writeFiles } from "@/lib/core/testing/run-helm";
import type { JsonValue } from "@/lib/core/values/json-value";

const CHART_YAML = "apiVersion: v2\nname: reader\nversion: 0.1.0\n";

/** What Helm makes of a text: its values, or the message it refuses it with. */
export type HelmReading = { ok: true; value: JsonValue } | { ok: false; message: string };

/**
 * Reads many texts in one run of Helm, with the decoder Helm reads values files with. The texts reach it through `fromYaml`,
 * which reports an error as a map with the one key `Error`.
 */
export function readTextsWithHelm(version: HelmVersion, texts: readonly string[]): HelmReading[] {
  const terminated = texts.map((text) => (text.endsWith("\n") ? text : `${text}\n`));
  const template = "{{ range .Values.texts }}\n#{{ fromYaml . | toJson | b64enc }}\n{{- end }}\nkind: List\n";
  const output = render(version, [
    { path: "values.yaml", content: JSON.stringify({ texts: terminated }) },
    { path: "templates/texts.yaml", content: template },
  ]);
  if (!output.ok) throw new Error(output.message);
  return decodeLines(output.stdout).map((decoded): HelmReading => {
    const value = decoded as Record<string, JsonValue>;
    const isError = Object.keys(value).length === 1 && typeof value.Error === "string";
    return isError ? { ok: false, message: String(value.Error) } : { ok: true, value };
  });
}

/** Reads one text as a chart's values.yaml, or as a file given with `-f`. */
export function readValuesWithHelm(version: HelmVersion, text: string, as: "values.yaml" | "-f"): HelmReading {
  const files = [{ path: as === "-f" ? "given.yaml" : "values.yaml", content: text }];
  const template = { path: "templates/values.yaml", content: "#{{ .Values | toJson | b64enc }}\nkind: List\n" };
  const output = render(version, [...files, template], as === "-f" ? ["-f", "given.yaml"] : []);
  if (!output.ok) return output;
  return { ok: true, value: decodeLines(output.stdout)[0] ?? null };
}

/** Values leave the templates as base64, because Helm parses what they render and knows more line breaks than most. */
function decodeLines(stdout: string): JsonValue[] {
  const lines = stdout.split("\n").filter((line) => /^#[A-Za-z0-9+/=]+$/.test(line));
  return lines.map((line) => JSON.parse(Buffer.from(line.slice(1), "base64").toString()) as JsonValue);
}

type Output = { ok: true; stdout: string } | { ok: false; message: string };

function render(
  version: HelmVersion,
  files: { path: string; content: string }[],
  args: readonly string[] = [],
): Output {
  return withFolder((folder) => {
    writeFiles(folder, [{ path: "Chart.yaml", content: CHART_YAML }, ...files]);
    const { status, stdout, stderr } = runHelm(version, ["template", "release", ".", ...args], { cwd: folder });
    return status === 0 ? { ok: true, stdout } : { ok: false, message: stderr };
  });
}
