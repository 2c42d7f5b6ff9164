import type { JsonValue } from "@/lib/core/values/json-value";
import { type HelmVersion, runHelm, withFolder, writeFiles } from "@/lib/core/testing/run-helm";

const CHART_YAML = "apiVersion: v2\nname: reader\nversion: 0.1.0\n";

/** What Helm makes of a text: its values, or the message it refuses it with. */
export type HelmReading = { ok: true; value: JsonValue } | { ok: false; message: string };

/**
 * Reads many texts in one run of Helm, with the decoder Helm reads values files with. The texts reach it through `fromYaml`,
 * which reports an error as a map with the one key `Error`.
 */
export function readTextsWithHelm(version: HelmVersion, texts: readonly string[]): HelmReading[] {
  const terminated = texts.map((text) => (text.endsWith("\n") ? text : `${text}\n`));
  const template = "{{ range .Values.texts }}\n#{{ fromYaml . | toJson }}\n{{- end }}\nkind: List\n";
  const output = render(version, [
    { path: "values.yaml", content: JSON.stringify({ texts: terminated }) },
    { path: "templates/texts.yaml", content: template },
  ]);
  if (!output.ok) throw new Error(output.message);
  const lines = output.stdout.split("\n").filter((line) => line.startsWith("#{"));
  return lines.map((line): HelmReading => {
    const value = JSON.parse(line.slice(1)) as Record<string, JsonValue>;
    const isError = Object.keys(value).length === 1 && typeof value.Error === "string";
    return isError ? { ok: false, message: String(value.Error) } : { ok: true, value };
  });
}

/** Reads one text as a chart's values.yaml, or as a file given with `-f`. */
export function readValuesWithHelm(version: HelmVersion, text: string, as: "values.yaml" | "-f"): HelmReading {
  const files = [{ path: as === "-f" ? "given.yaml" : "values.yaml", content: text }];
  const template = { path: "templates/values.yaml", content: "#{{ .Values | toJson }}\nkind: List\n" };
  const output = render(version, [...files, template], as === "-f" ? ["-f", "given.yaml"] : []);
  if (!output.ok) return output;
  const line = output.stdout.split("\n").find((candidate) => candidate.startsWith("#{"));
  return { ok: true, value: JSON.parse(line?.slice(1) ?? "null") as JsonValue };
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
