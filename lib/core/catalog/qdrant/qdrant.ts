import type { CatalogEntry } from "@/lib/core/catalog/catalog-entry";
import { constantOutput, newChartComponent, openLevel, persistence } from "@/lib/core/catalog/catalog-parts";
import { resources, text, toggle, verbatimList, whole } from "@/lib/core/schema/schema-parts";

const about = {
  id: "qdrant",
  title: "Qdrant",
  description: "Vector database for search by meaning",
  chart: {
    name: "qdrant",
    repository: "https://qdrant.github.io/qdrant-helm",
    range: "1.x.x",
    version: "1.19.0",
    appVersion: "v1.19.0",
  },
};

/** Qdrant's own chart. Facts from its values.yaml and templates at 1.19.0. */
export const QDRANT: CatalogEntry = {
  ...about,
  licence: "Apache-2.0",
  ports: [
    { name: "http", port: 6333, protocol: "TCP" },
    { name: "grpc", port: 6334, protocol: "TCP" },
  ],
  outputs: [
    { name: "host", description: "Name of the Service", template: ({ fullname }) => `{{- ${fullname} }}` },
    // The chart's ports are a list, so a single one is not set by a path of its own.
    constantOutput("http-port", "Port of the REST interface", 6333),
    constantOutput("grpc-port", "Port of the gRPC interface", 6334),
  ],
  schema: openLevel(["Qdrant", "Values of the qdrant chart"], {
    replicaCount: whole(["Replicas", "Number of servers"], 1, 1, 100),
    fullnameOverride: text(["Name", "Name of the objects; empty means <release>-qdrant"], "", { "x-group": "Naming" }),
    image: openLevel(
      ["Image", "The container image"],
      {
        repository: text(["Repository", "Registry and name of the image"], "docker.io/qdrant/qdrant"),
        tag: text(["Tag", "Tag; empty means the chart's appVersion"], ""),
        useUnprivilegedImage: toggle(["Unprivileged image", "Use the image that needs no root at the start"], false),
      },
      { "x-group": "Image" },
    ),
    env: {
      ...verbatimList(["Variables", "Environment variables, as Kubernetes lists them"]),
      "x-group": "Environment",
    },
    resources: resources(["Resources", "What each server asks for and may use"]),
    persistence: persistence("Storage", "10Gi", "storageClassName"),
  }),
  resourceParts: [
    {
      part: "",
      replicasPath: ["replicaCount"],
      defaultReplicas: 1,
      podsPerReplica: 1,
      resourcesPath: ["resources"],
      storagePath: ["persistence", "size"],
    },
  ],
  notes: [],
  newComponent: () =>
    newChartComponent(about, ["config", "qdrant", "host"], {
      image: { useUnprivilegedImage: true },
      resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      persistence: { size: "10Gi" },
    }),
};
