import type { ConfigEntry, ConfigObject } from "@/lib/core/design/design";

function value(key: string, description: string, ...path: string[]): ConfigEntry {
  return { key: `DATASPOKE_${key}`, description, source: { from: "value", path } };
}

function output(key: string, description: string, component: string, name: string, ...path: string[]): ConfigEntry {
  return { key: `DATASPOKE_${key}`, description, source: { from: "output", component, output: name, path } };
}

function secret(key: string, description: string, required: boolean, ...path: string[]): ConfigEntry {
  const remoteProperty = key.toLowerCase();
  return { key: `DATASPOKE_${key}`, description, source: { from: "secret", path, remoteProperty, required } };
}

/** The ConfigMap and the Secret frontend, api and workers read with `envFrom`. */
export const DATASPOKE_CONFIG_OBJECTS: ConfigObject[] = [
  {
    id: "config",
    kind: "ConfigMap",
    nameSuffix: "config",
    createPath: ["config", "createConfigMap"],
    namePath: ["global", "configMap", "name"],
    entries: [
      value("DATAHUB_GMS_URL", "Address of DataHub's metadata service", "config", "datahub", "gmsUrl"),
      value("DATAHUB_KAFKA_BROKERS", "Kafka brokers of DataHub", "config", "datahub", "kafkaBrokers"),
      output("POSTGRES_HOST", "Address of PostgreSQL", "postgresql", "host", "config", "postgres", "host"),
      output("POSTGRES_PORT", "Port of PostgreSQL", "postgresql", "port", "config", "postgres", "port"),
      output("POSTGRES_DB", "Database", "postgresql", "database", "config", "postgres", "db"),
      output("REDIS_HOST", "Address of Redis", "redis", "host", "config", "redis", "host"),
      output("REDIS_PORT", "Port of Redis", "redis", "port", "config", "redis", "port"),
      output("QDRANT_HOST", "Address of Qdrant", "qdrant", "host", "config", "qdrant", "host"),
      output(
        "QDRANT_HTTP_PORT",
        "Port of Qdrant's REST interface",
        "qdrant",
        "http-port",
        "config",
        "qdrant",
        "httpPort",
      ),
      output(
        "QDRANT_GRPC_PORT",
        "Port of Qdrant's gRPC interface",
        "qdrant",
        "grpc-port",
        "config",
        "qdrant",
        "grpcPort",
      ),
      output("TEMPORAL_HOST", "Address of Temporal", "temporal", "host", "config", "temporal", "host"),
      output("TEMPORAL_PORT", "Port of Temporal", "temporal", "port", "config", "temporal", "port"),
      value("TEMPORAL_NAMESPACE", "Temporal namespace of the workflows", "config", "temporal", "namespace"),
      value("LLM_PROVIDER", "Provider of the language model", "config", "llm", "provider"),
      value("LLM_MODEL", "Language model", "config", "llm", "model"),
    ],
  },
  {
    id: "secrets",
    kind: "Secret",
    nameSuffix: "secrets",
    createPath: ["secrets", "createSecret"],
    namePath: ["global", "secrets", "name"],
    externalSecret: { remoteKey: "dataspoke/production" },
    entries: [
      output("POSTGRES_USER", "User of PostgreSQL", "postgresql", "username", "secrets", "postgres", "user"),
      secret("POSTGRES_PASSWORD", "Password of PostgreSQL", true, "secrets", "postgres", "password"),
      secret("REDIS_PASSWORD", "Password of Redis", true, "secrets", "redis", "password"),
      secret(
        "QDRANT_API_KEY",
        "API key of Qdrant; empty means Qdrant asks for none",
        false,
        "secrets",
        "qdrant",
        "apiKey",
      ),
      secret("LLM_API_KEY", "API key of the language model's provider", true, "secrets", "llm", "apiKey"),
    ],
  },
];
