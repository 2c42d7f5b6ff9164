import { yamlLines } from "@/lib/core/chart/yaml-lines";
import type { Design } from "@/lib/core/design/design";
import { createYamlMap, isYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";

/** Values for checking the chart where no real secrets are: an obvious stand-in for each, never valid anywhere. */
export function ciValues({ configObjects }: Design): string {
  const values = createYamlMap();
  for (const { entries } of configObjects) {
    for (const { source } of entries) {
      if (source.from === "secret") put(values, source.path, `sentinel-${source.remoteProperty.replaceAll("_", "-")}`);
    }
  }
  const lines = Object.keys(values).length === 0 ? ["{}"] : yamlLines(values);
  return `${["# Stand-ins for secrets, for checks only.", ...lines].join("\n")}\n`;
}

function put(values: YamlMap, [key, ...rest]: readonly string[], value: string): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    values[key] = value;
    return;
  }
  const present = values[key];
  const below = isYamlMap(present) ? present : createYamlMap();
  values[key] = below;
  put(below, rest, value);
}
