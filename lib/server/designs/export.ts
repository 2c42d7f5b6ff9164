import "server-only";
import { createHash } from "node:crypto";
import { packageChart, packageFileName } from "@/lib/core/archive/package-chart";
import { writeArchive } from "@/lib/core/archive/write-archive";
import { buildBundle } from "@/lib/core/chart/build-bundle";
import { buildChart } from "@/lib/core/chart/build-chart";
import type { Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { AppError } from "@/lib/server/app-error";
import { withETag } from "@/lib/server/etag";

export interface ExportedArchive {
  fileName: string;
  bytes: Uint8Array;
}

/** Packages of third-party charts, by digest. None are kept here; the package says plainly which ones are to be fetched. */
const ARCHIVES = new Map();

/** The chart as `helm package` writes it. Refuses a design whose texts cannot be read, by file and line. */
export function exportPackage(design: Design): ExportedArchive {
  const { files, diagnostics } = buildChart(design, ARCHIVES);
  requireReadable(diagnostics);
  return { fileName: packageFileName(design), bytes: packageChart(design, files) };
}

/** The chart's sources with what lies beside a chart in a repository. */
export function exportBundle(design: Design): ExportedArchive {
  const { files, diagnostics } = buildBundle(design, ARCHIVES);
  requireReadable(diagnostics);
  const name = `${design.chart.name}-${design.chart.version}-bundle`;
  return { fileName: `${name}.tgz`, bytes: writeArchive(name, files) };
}

/** The archive as a download. The same design always gives the same bytes, so their digest is the ETag. */
export function downloadArchive(request: Request, { fileName, bytes }: ExportedArchive): Response {
  const digest = createHash("sha256").update(bytes).digest("hex");
  return withETag(request, `sha256-${digest}`, () => {
    const body = new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        "content-type": "application/gzip",
        "content-length": String(body.byteLength),
        "content-disposition": contentDisposition(fileName),
        "x-content-type-options": "nosniff",
      },
    });
  });
}

/** Names and versions are ASCII by their schemas; anything else could end the header's quotes and is replaced. */
export function contentDisposition(fileName: string): string {
  return `attachment; filename="${fileName.replace(/[^A-Za-z0-9._+-]/g, "_")}"`;
}

/** Other problems are told where the design is edited; a text that is no YAML leaves nothing to export. */
function requireReadable(diagnostics: readonly Diagnostic[]): void {
  const first = diagnostics.find(({ code }) => code === "values_unparsable");
  if (first === undefined) return;
  const place = first.target.kind === "text" ? { layer: first.target.layer, line: first.target.line } : undefined;
  throw new AppError("values_unparsable", `${first.message} ${first.remedy}`, place);
}
