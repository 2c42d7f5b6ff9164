import type { ExternalSystem } from "@/lib/core/design/design";

/** Key below `networkPolicy` that names a system's namespace: `data-hub` is told by `dataHubNamespace`. */
export function namespaceKey({ id }: Pick<ExternalSystem, "id">): string {
  return `${id.replace(/-+([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase())}Namespace`;
}
