import type { Capabilities } from "@/lib/core/design/design";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import type { YamlMap, YamlValue } from "@/lib/core/values/yaml-value";

/** The keys `startupProbe`, `livenessProbe` and `readinessProbe`; none for a service without probes. */
export function probeSchemas(probes: Capabilities["probes"]): Record<string, JsonSchema> {
  if (probes === undefined) return {};
  const check = (path: string): YamlMap =>
    probes.type === "http" ? { httpGet: { path, port: "http" } } : { exec: { command: [...probes.command] } };
  const live = probes.type === "http" ? probes.livenessPath : "";
  const ready = probes.type === "http" ? probes.readinessPath : "";
  return {
    startupProbe: probe("Startup probe", "Holds the other probes back until the process has started", {
      ...check(live),
      periodSeconds: 5,
      timeoutSeconds: 3,
      failureThreshold: 30,
    }),
    livenessProbe: probe("Liveness probe", "Restarts a container that hangs; must not look at other systems", {
      ...check(live),
      periodSeconds: 10,
      timeoutSeconds: 3,
      failureThreshold: 3,
    }),
    readinessProbe: probe("Readiness probe", "Takes a pod that cannot serve out of the Service", {
      ...check(ready),
      periodSeconds: 10,
      timeoutSeconds: 3,
      failureThreshold: 3,
    }),
  };
}

const seconds = (title: string, description: string): JsonSchema => ({
  title,
  description,
  type: "integer",
  minimum: 0,
  maximum: 3600,
  "x-unit": "seconds",
});

const portOrName: JsonSchema = { title: "Port", description: "Number or name", type: ["string", "integer"] };

/** A probe as Kubernetes has it (core/v1 Probe). */
function probe(title: string, description: string, value: YamlMap): JsonSchema {
  const schema: JsonSchema = {
    title,
    description,
    "x-group": title,
    type: "object",
    additionalProperties: false,
    properties: {
      httpGet: {
        title: "HTTP request",
        description: "Healthy while the answer is 2xx or 3xx",
        type: "object",
        additionalProperties: false,
        properties: {
          path: { title: "Path", description: "Path asked for", type: "string", pattern: "^/" },
          port: portOrName,
          scheme: { title: "Scheme", description: "HTTP or HTTPS", type: "string", enum: ["HTTP", "HTTPS"] },
          host: { title: "Host", description: "Address asked; the pod's own if absent", type: "string" },
          httpHeaders: {
            title: "Headers",
            description: "Headers of the request",
            type: "array",
            items: { type: "object", additionalProperties: { type: "string" } },
          },
        },
      },
      exec: {
        title: "Command",
        description: "Healthy while the command exits with 0",
        type: "object",
        additionalProperties: false,
        properties: {
          command: { title: "Command", description: "The command", type: "array", items: { type: "string" } },
        },
      },
      tcpSocket: {
        title: "TCP",
        description: "Healthy while the port accepts connections",
        type: "object",
        additionalProperties: false,
        properties: { port: portOrName },
      },
      initialDelaySeconds: seconds("Initial delay", "Seconds before the first check"),
      periodSeconds: seconds("Period", "Seconds between checks"),
      timeoutSeconds: seconds("Timeout", "Seconds an answer may take"),
      successThreshold: {
        title: "Successes",
        description: "Good checks in a row to be healthy",
        type: "integer",
        minimum: 1,
      },
      failureThreshold: {
        title: "Failures",
        description: "Bad checks in a row to be unhealthy",
        type: "integer",
        minimum: 1,
      },
    },
  };
  return withDefaults(schema, value);
}

/** Puts the values of a map as defaults on the keys of a schema, and takes out of the form what has none. */
function withDefaults(schema: JsonSchema, value: YamlMap): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, property]) => {
      const below: YamlValue | undefined = value[key];
      if (below === undefined) return [key, { ...property, "x-form": false }];
      if (property.properties !== undefined) return [key, withDefaults(property, below as YamlMap)];
      return [key, { ...property, default: below }];
    }),
  );
  return { ...schema, properties };
}
