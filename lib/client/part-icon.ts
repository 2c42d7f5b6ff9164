/** Names of the drawings for parts of a platform; `components/ui/part-icon.tsx` draws them. */
type PartIcon =
  | "service"
  | "database"
  | "cache"
  | "vectors"
  | "workflow"
  | "broker"
  | "storage"
  | "identity"
  | "search"
  | "monitoring"
  | "job"
  | "package"
  | "manifest";

const BY_NAME: Record<string, PartIcon> = {
  service: "service",
  job: "job",
  manifest: "manifest",
  postgresql: "database",
  mysql: "database",
  mongodb: "database",
  redis: "cache",
  valkey: "cache",
  qdrant: "vectors",
  weaviate: "vectors",
  temporal: "workflow",
  kafka: "broker",
  rabbitmq: "broker",
  nats: "broker",
  minio: "storage",
  keycloak: "identity",
  opensearch: "search",
  elasticsearch: "search",
  prometheus: "monitoring",
  grafana: "monitoring",
  jaeger: "monitoring",
};

/** The drawing for a part, by the first of these names that has one: its catalogue entry, id or kind. */
export function partIconOf(...names: string[]): PartIcon {
  for (const name of names) {
    if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] ?? "package";
  }
  return "package";
}
