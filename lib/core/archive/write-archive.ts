import { gzipSync } from "fflate";
import { pathProblem } from "@/lib/core/archive/archive-path";
import { concatBytes } from "@/lib/core/archive/concat-bytes";
import { encodeTarEntry, TAR_END } from "@/lib/core/archive/tar-writer";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { invariant } from "@/lib/core/invariant";

/**
 * Packs files below the folder `root` into a gzipped tar archive, e.g. what `helm install` takes.
 * The bytes depend on paths and contents alone: entries are sorted, times and owners are zero, and the compressor is
 * the same code in browser and Node. Shell scripts are executable, everything else is 0644.
 */
export function writeArchive(root: string, files: readonly ChartFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map((file) => ({
    path: `${root}/${file.path}`,
    content: typeof file.content === "string" ? encoder.encode(file.content) : file.content,
  }));
  entries.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));

  const blocks: Uint8Array[] = [];
  let previous = "";
  for (const { path, content } of entries) {
    const problem = pathProblem(path) ?? pathProblem(path.slice(root.length + 1));
    invariant(problem === null, `archive path ${JSON.stringify(path)} ${problem}`);
    invariant(path !== previous, `archive path ${JSON.stringify(path)} occurs twice`);
    previous = path;
    blocks.push(...encodeTarEntry(path, content, path.endsWith(".sh") ? 0o755 : 0o644));
  }
  blocks.push(TAR_END);
  return gzipSync(concatBytes(blocks), { level: 6, mtime: 0 });
}
