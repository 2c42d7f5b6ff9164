import type { ChartFile } from "@/lib/core/chart/chart-file";

/** A packaged chart that has been read and found sound, e.g. a vendored dependency. */
export interface ChartArchive {
  /** Name and version its Chart.yaml states. */
  name: string;
  version: string;
  /** `sha256:<hex>` of `bytes`, as repositories and registries state it. */
  digest: string;
  /** The package as it came; this is what is vendored. */
  bytes: Uint8Array;
  /** Its files, paths below the chart's root. Content is text where it is UTF-8. */
  files: ChartFile[];
}
