import type { Capabilities } from "@/lib/core/design/design";

/** Port of a container with HTTP probes but no Service. */
const DEFAULT_HTTP_PORT = 8080;

/** The capabilities that can take effect: an Ingress needs the Service it points to. */
export function effectiveCapabilities(capabilities: Capabilities): Capabilities {
  if (capabilities.ingress === undefined || capabilities.service !== undefined) return capabilities;
  const { ingress: _withoutService, ...rest } = capabilities;
  return rest;
}

/** Default of the container's port named `http`, or null if the container has none. */
export function httpPortOf(capabilities: Capabilities): number | null {
  if (capabilities.service !== undefined) return capabilities.service.port;
  return capabilities.probes?.type === "http" ? DEFAULT_HTTP_PORT : null;
}
