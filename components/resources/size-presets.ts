import type { SingleCommand } from "@/lib/core/design/command";
import type { ResourceKey, ResourceRow } from "@/lib/core/resources/resource-rows";
import type { LayerId } from "@/lib/core/values/value-path";

type Sizes = Record<Exclude<ResourceKey, "storage">, string>;

export interface SizePreset {
  name: string;
  sizes: Sizes;
}

function preset(
  name: string,
  cpuRequest: string,
  cpuLimit: string,
  memoryRequest: string,
  memoryLimit: string,
): SizePreset {
  return { name, sizes: { cpuRequest, cpuLimit, memoryRequest, memoryLimit } };
}

/** Sizes to start from. They are written out as numbers: what is in the values is what one sees. */
export const SIZE_PRESETS: readonly SizePreset[] = [
  preset("nano", "50m", "150m", "64Mi", "128Mi"),
  preset("micro", "100m", "250m", "128Mi", "256Mi"),
  preset("small", "250m", "500m", "256Mi", "512Mi"),
  preset("medium", "500m", "1000m", "512Mi", "1024Mi"),
  preset("large", "1000m", "2000m", "1024Mi", "2048Mi"),
  preset("xlarge", "2000m", "4000m", "4096Mi", "8192Mi"),
  preset("2xlarge", "4000m", "8000m", "8192Mi", "16384Mi"),
];

const COMPUTE_KEYS = ["cpuRequest", "cpuLimit", "memoryRequest", "memoryLimit"] as const;

/** Writes one size into every given row of a layer. */
export function presetCommands(rows: readonly ResourceRow[], layer: LayerId, { sizes }: SizePreset): SingleCommand[] {
  return rows.flatMap(({ cells }) =>
    COMPUTE_KEYS.map((key) => ({ type: "setValue" as const, layer, path: [...cells[key].path], value: sizes[key] })),
  );
}

/** Copies what the first row has into the others. What it does not have is taken out of them. */
export function fillDownCommands(rows: readonly ResourceRow[], layer: LayerId): SingleCommand[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return others.flatMap(({ cells }) =>
    COMPUTE_KEYS.map((key): SingleCommand => {
      const path = [...cells[key].path];
      const text = first.cells[key].text;
      return text === null ? { type: "unsetValue", layer, path } : { type: "setValue", layer, path, value: text };
    }),
  );
}
