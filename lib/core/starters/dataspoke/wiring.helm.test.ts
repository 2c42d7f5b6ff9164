import { afterAll, describe, expect, test } from "vitest";
import { bySource, ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import { findManifest, type Manifest, ofKind, onlyContainer } from "@/lib/core/chart/testing/manifest";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { HELM_VERSIONS, type HelmVersion } from "@/lib/core/testing/run-helm";

const chart = new ExportedChart(createDataspokeDesign(), standInArchives());
afterAll(() => chart.remove());

const APPLICATIONS = ["frontend", "api", "workers"];
const INFRASTRUCTURE = ["postgresql", "redis", "qdrant", "temporal"];
const LONGEST_RELEASE = "r".repeat(52).concat("x");
const RELEASES = ["a", "dataspoke", LONGEST_RELEASE, "my-redis-api"];

const SECRETS = chart.profile(null);

function configMap(manifests: readonly Manifest[]): Record<string, string> {
  const [found, ...others] = ofKind(manifests, "ConfigMap").filter(
    ({ data }) => data?.DATASPOKE_LLM_MODEL !== undefined,
  );
  expect(others).toEqual([]);
  return found?.data ?? {};
}

function appSecret(manifests: readonly Manifest[]): Manifest | undefined {
  return ofKind(manifests, "Secret").find(({ stringData }) => stringData?.DATASPOKE_LLM_API_KEY !== undefined);
}

describe.each(HELM_VERSIONS)("DataSpoke's wiring, with %s", (helm: HelmVersion) => {
  test.each(RELEASES)("D6 applications read the shared ConfigMap and Secret of release %s", (release) => {
    const manifests = chart.manifests(helm, release);
    const config = ofKind(manifests, "ConfigMap").find(({ data }) => data?.DATASPOKE_LLM_MODEL !== undefined);
    const secret = appSecret(manifests);
    const deployments = ofKind(manifests, "Deployment").filter(({ metadata }) =>
      APPLICATIONS.includes(metadata.labels?.["app.kubernetes.io/name"] ?? ""),
    );
    expect(deployments).toHaveLength(3);
    for (const deployment of deployments) {
      expect(onlyContainer(deployment).envFrom).toEqual([
        { configMapRef: { name: config?.metadata.name } },
        { secretRef: { name: secret?.metadata.name } },
      ]);
    }
    // Third-party charts make names of their own; ours fit Kubernetes whatever the release is called.
    for (const [source, text] of bySource(chart.text(helm, release))) {
      if (INFRASTRUCTURE.some((name) => source.startsWith(`dataspoke/charts/${name}/`))) continue;
      const { metadata } = JSON.parse(text) as Manifest;
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
      expect(metadata.name.length).toBeLessThanOrEqual(63);
    }
  });

  test("D6 the names agree when they are given", () => {
    const args = [...SECRETS, "--set", "global.fullnameOverride=shared", "--set", "global.secrets.name=given"];
    const manifests = chart.manifests(helm, "a", args);
    expect(configMap(manifests).DATASPOKE_LLM_MODEL).toBeDefined();
    expect(onlyContainer(findManifest(manifests, "Deployment", "a-api")).envFrom).toEqual([
      { configMapRef: { name: "shared-config" } },
      { secretRef: { name: "given" } },
    ]);
    expect(appSecret(manifests)?.metadata.name).toBe("given");
  });

  test.each([...APPLICATIONS, ...INFRASTRUCTURE])("D7 %s.enabled=false takes away exactly that part", (name) => {
    const all = bySource(chart.text(helm, "dataspoke"));
    const without = bySource(chart.text(helm, "dataspoke", [...SECRETS, "--set", `${name}.enabled=false`]));
    const others = [...all].filter(([source]) => !source.startsWith(`dataspoke/charts/${name}/`));
    expect(others.length).toBeLessThan(all.size);
    expect(without).toEqual(new Map(others));
  });

  test("D7 with every part off the shared objects stay", () => {
    const off = [...APPLICATIONS, ...INFRASTRUCTURE].flatMap((name) => ["--set", `${name}.enabled=false`]);
    const manifests = chart.manifests(helm, "dataspoke", [...SECRETS, ...off]);
    expect(manifests.map(({ kind }) => kind).sort()).toEqual(["ConfigMap", "Secret"]);
  });

  test("D8 production installs all seven parts", () => {
    const sources = [...bySource(chart.text(helm, "dataspoke")).keys()];
    for (const name of [...APPLICATIONS, ...INFRASTRUCTURE]) {
      expect(sources.some((source) => source.startsWith(`dataspoke/charts/${name}/`))).toBe(true);
    }
  });

  const DEFAULTS = {
    DATASPOKE_DATAHUB_GMS_URL: "http://datahub-datahub-gms.datahub.svc.cluster.local:8080",
    DATASPOKE_DATAHUB_KAFKA_BROKERS: "datahub-prerequisites-kafka.datahub.svc.cluster.local:9092",
    DATASPOKE_POSTGRES_HOST: "dataspoke-postgresql",
    DATASPOKE_POSTGRES_PORT: "5432",
    DATASPOKE_POSTGRES_DB: "dataspoke",
    DATASPOKE_REDIS_HOST: "dataspoke-redis-master",
    DATASPOKE_REDIS_PORT: "6379",
    DATASPOKE_QDRANT_HOST: "dataspoke-qdrant",
    DATASPOKE_QDRANT_HTTP_PORT: "6333",
    DATASPOKE_QDRANT_GRPC_PORT: "6334",
    DATASPOKE_TEMPORAL_HOST: "dataspoke-temporal-frontend",
    DATASPOKE_TEMPORAL_PORT: "7233",
    DATASPOKE_TEMPORAL_NAMESPACE: "dataspoke",
    DATASPOKE_LLM_PROVIDER: "gemini",
    DATASPOKE_LLM_MODEL: "gemini-2.0-flash",
  };

  test("D9 each of the 15 keys comes from its value below config", () => {
    const paths: Record<keyof typeof DEFAULTS, string> = {
      DATASPOKE_DATAHUB_GMS_URL: "datahub.gmsUrl",
      DATASPOKE_DATAHUB_KAFKA_BROKERS: "datahub.kafkaBrokers",
      DATASPOKE_POSTGRES_HOST: "postgres.host",
      DATASPOKE_POSTGRES_PORT: "postgres.port",
      DATASPOKE_POSTGRES_DB: "postgres.db",
      DATASPOKE_REDIS_HOST: "redis.host",
      DATASPOKE_REDIS_PORT: "redis.port",
      DATASPOKE_QDRANT_HOST: "qdrant.host",
      DATASPOKE_QDRANT_HTTP_PORT: "qdrant.httpPort",
      DATASPOKE_QDRANT_GRPC_PORT: "qdrant.grpcPort",
      DATASPOKE_TEMPORAL_HOST: "temporal.host",
      DATASPOKE_TEMPORAL_PORT: "temporal.port",
      DATASPOKE_TEMPORAL_NAMESPACE: "temporal.namespace",
      DATASPOKE_LLM_PROVIDER: "llm.provider",
      DATASPOKE_LLM_MODEL: "llm.model",
    };
    const wanted = Object.fromEntries(Object.keys(paths).map((key, index) => [key, `set-${index}`]));
    const args = Object.entries(paths).flatMap(([key, path]) => ["--set", `config.${path}=${wanted[key]}`]);
    expect(configMap(chart.manifests(helm, "dataspoke", [...SECRETS, ...args]))).toEqual(wanted);
  });

  test("D10 the defaults are the platform's, and every host is a Service of the release", () => {
    const manifests = chart.manifests(helm, "dataspoke");
    expect(configMap(manifests)).toEqual(DEFAULTS);
    expect(findManifest(manifests, "ConfigMap", "dataspoke-config").data).toEqual(DEFAULTS);
  });

  test.each(RELEASES)("D10 with nothing set the hosts lead to Services of release %s", (release) => {
    const manifests = chart.manifests(helm, release);
    const data = configMap(manifests);
    const expected = [
      ["DATASPOKE_POSTGRES_HOST", 5432],
      ["DATASPOKE_REDIS_HOST", 6379],
      ["DATASPOKE_QDRANT_HOST", 6333],
      ["DATASPOKE_TEMPORAL_HOST", 7233],
    ] as const;
    for (const [key, port] of expected) {
      const service = findManifest(manifests, "Service", data[key] ?? "");
      expect(service.spec.ports?.map((entry) => entry.port)).toContain(port);
    }
  });

  test("D10 the hosts follow names given to the other charts", () => {
    const names = [
      ["postgresql.fullnameOverride", "pg"],
      ["redis.nameOverride", "cache"],
      ["qdrant.fullnameOverride", "vectors"],
      ["temporal.nameOverride", "flows"],
    ].flatMap(([path, name]) => ["--set", `${path}=${name}`]);
    const manifests = chart.manifests(helm, "a", [...SECRETS, ...names]);
    const data = configMap(manifests);
    for (const key of ["POSTGRES", "REDIS", "QDRANT", "TEMPORAL"]) {
      findManifest(manifests, "Service", data[`DATASPOKE_${key}_HOST`] ?? "");
    }
    expect(data.DATASPOKE_REDIS_HOST).toBe("a-cache-master");
  });

  test("D11 config.createConfigMap=false renders no ConfigMap of the application", () => {
    const manifests = chart.manifests(helm, "dataspoke", [...SECRETS, "--set", "config.createConfigMap=false"]);
    expect(ofKind(manifests, "ConfigMap").map(({ metadata }) => metadata.name)).not.toContain("dataspoke-config");
    expect(manifests.some(({ data }) => data?.DATASPOKE_LLM_MODEL !== undefined)).toBe(false);
  });

  test("D12 the Secret has the five keys, and its name and making are up to values", () => {
    const secret = findManifest(chart.manifests(helm, "dataspoke"), "Secret", "dataspoke-secrets");
    expect(secret.type).toBe("Opaque");
    expect(secret.data).toBeUndefined();
    expect(secret.stringData).toEqual({
      DATASPOKE_POSTGRES_USER: "dataspoke",
      DATASPOKE_POSTGRES_PASSWORD: "sentinel-postgres-password",
      DATASPOKE_REDIS_PASSWORD: "sentinel-redis-password",
      DATASPOKE_QDRANT_API_KEY: "sentinel-qdrant-api-key",
      DATASPOKE_LLM_API_KEY: "sentinel-llm-api-key",
    });
    const off = chart.manifests(helm, "dataspoke", ["--set", "secrets.createSecret=false"]);
    expect(ofKind(off, "Secret")).toEqual([]);
    const named = chart.manifests(helm, "dataspoke", [
      "--set",
      "secrets.createSecret=false",
      "--set",
      "global.secrets.name=from-elsewhere",
    ]);
    expect(onlyContainer(findManifest(named, "Deployment", "dataspoke-api")).envFrom).toContainEqual({
      secretRef: { name: "from-elsewhere" },
    });
  });

  test.each(["postgres.password", "redis.password", "llm.apiKey"])(
    "D12 an empty secrets.%s is refused with its name",
    (path) => {
      const { status, stderr } = chart.template(helm, "dataspoke", [...SECRETS, "--set", `secrets.${path}=`]);
      expect(status).not.toBe(0);
      expect(stderr).toContain(`secrets.${path} is empty`);
    },
  );
});
