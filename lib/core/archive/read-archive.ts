import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { MAX_PACKAGE_BYTES } from "@/lib/core/archive/archive-limits";
import { pathProblem } from "@/lib/core/archive/archive-path";
import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { gunzipBounded } from "@/lib/core/archive/gunzip";
import { readTar, type TarFile } from "@/lib/core/archive/tar-reader";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Refusal } from "@/lib/core/design/refusal";
import { parseValues } from "@/lib/core/yaml/parse-values";

export type ReadArchiveResult = { ok: true; archive: ChartArchive } | { ok: false; refusal: Refusal };

/**
 * Reads a packaged chart from anybody, e.g. an upload or a chart repository. Whatever is not a plain, bounded chart is
 * refused with a code that starts with `archive_`: too large or a bomb, damaged, links, paths that are absolute or lead
 * out, the same path twice, more than one root folder, no or no usable Chart.yaml.
 */
export function readChartArchive(bytes: Uint8Array): ReadArchiveResult {
  if (bytes.length > MAX_PACKAGE_BYTES) {
    return refuse("archive_too_large", `The archive is larger than ${MAX_PACKAGE_BYTES / 1024 / 1024} MiB.`);
  }
  const unpacked = gunzipBounded(bytes);
  if (!unpacked.ok) return unpacked;
  const tar = readTar(unpacked.bytes);
  if (!tar.ok) return tar;
  const placed = placeFiles(tar.files);
  if (!placed.ok) return placed;

  const chartYaml = placed.files.find((file) => file.path === "Chart.yaml");
  if (chartYaml === undefined) {
    return refuse("archive_no_chart", "The archive is not a chart: it has no Chart.yaml in its top folder.");
  }
  const identity = typeof chartYaml.content === "string" ? readIdentity(chartYaml.content) : null;
  if (identity === null) {
    return refuse("archive_chart_unusable", "The archive's Chart.yaml states no usable name and version.");
  }
  return {
    ok: true,
    archive: { ...identity, digest: `sha256:${bytesToHex(sha256(bytes))}`, bytes, files: placed.files },
  };
}

type PlacedFiles = { ok: true; files: ChartFile[] } | { ok: false; refusal: Refusal };

/** The files with paths below their one root folder. */
function placeFiles(entries: readonly TarFile[]): PlacedFiles {
  const files: ChartFile[] = [];
  const paths = new Set<string>();
  const folders = new Set<string>();
  let root: string | null = null;
  for (const { path: fullPath, content } of entries) {
    const problem = pathProblem(fullPath) ?? pathProblem(fullPath.slice(fullPath.indexOf("/") + 1));
    if (problem !== null) {
      return refuse(
        "archive_path_unsafe",
        `A path in the archive ${problem}: ${JSON.stringify(fullPath.slice(0, 120))}.`,
      );
    }
    const slash = fullPath.indexOf("/");
    if (slash === -1) {
      return refuse("archive_no_root", `${JSON.stringify(fullPath)} in the archive lies outside the chart's folder.`);
    }
    root ??= fullPath.slice(0, slash);
    if (root !== fullPath.slice(0, slash)) {
      return refuse("archive_many_roots", "The archive has more than one top folder; a chart has one.");
    }
    const path = fullPath.slice(slash + 1);
    if (paths.has(path)) {
      return refuse("archive_duplicate_path", `The archive has ${JSON.stringify(path)} twice.`);
    }
    paths.add(path);
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) folders.add(path.slice(0, end));
    files.push({ path, content: textOrBytes(content) });
  }
  for (const { path } of files) {
    if (folders.has(path)) {
      return refuse("archive_duplicate_path", `The archive has ${JSON.stringify(path)} as a file and as a folder.`);
    }
  }
  return { ok: true, files };
}

/** Text if the bytes are UTF-8 that encodes back to the same bytes, else a copy of the bytes. */
function textOrBytes(content: Uint8Array): string | Uint8Array {
  if (content.includes(0)) return content.slice();
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return content.slice();
  }
}

/** Name and version of a Chart.yaml. The name must be one step of a path: Helm builds file names from it. */
function readIdentity(chartYaml: string): { name: string; version: string } | null {
  const { value } = parseValues(chartYaml.replace(/^\uFEFF/, ""));
  const { name, version } = value;
  if (typeof name !== "string" || !/^[a-zA-Z0-9][-._a-zA-Z0-9]{0,249}$/.test(name)) return null;
  if (typeof version !== "string" || !/^v?\d[-+.0-9a-zA-Z]{0,127}$/.test(version)) return null;
  return { name, version };
}

function refuse(code: string, message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } };
}
