import { afterAll, describe, expect, test } from "vitest";
import { ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import {
  containersOf,
  findManifest,
  identities,
  type Manifest,
  ofKind,
  onlyContainer,
  type PolicyRule,
} from "@/lib/core/chart/testing/manifest";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { HELM_VERSIONS } from "@/lib/core/testing/run-helm";

const chart = new ExportedChart(createDataspokeDesign(), standInArchives());
afterAll(() => chart.remove());

const POLICY = [...chart.profile(null), "--set", "networkPolicy.enabled=true"];
const SERVER_PROCESSES = ["frontend", "history", "matching", "worker"];

/** `<request>/<limit>` of CPU and memory of the one container of a workload. */
function sizeOf(manifest: Manifest): string {
  const { requests, limits } = onlyContainer(manifest).resources ?? {};
  return `${requests?.cpu}/${limits?.cpu} ${requests?.memory}/${limits?.memory}`;
}

function claimOf(manifest: Manifest): string | undefined {
  return manifest.spec.volumeClaimTemplates?.[0]?.spec.resources.requests.storage;
}

describe.each(HELM_VERSIONS)("DataSpoke in production, with %s", (helm) => {
  const manifests = () => chart.manifests(helm, "dataspoke");
  const workload = (kind: string, name: string) => findManifest(manifests(), kind, name);

  test("D13 two of each application, scaled from two on where there is an autoscaler", () => {
    for (const name of ["dataspoke-frontend", "dataspoke-api"]) {
      expect(workload("Deployment", name).spec.replicas).toBeUndefined();
      const autoscaler = workload("HorizontalPodAutoscaler", name);
      expect(autoscaler.apiVersion).toBe("autoscaling/v2");
      expect(autoscaler.spec.minReplicas).toBe(2);
      expect(autoscaler.spec.scaleTargetRef).toMatchObject({ kind: "Deployment", name });
    }
    expect(workload("Deployment", "dataspoke-workers").spec.replicas).toBe(2);
    const fixed = chart.manifests(helm, "dataspoke", [
      ...chart.profile(null),
      "--set",
      "frontend.autoscaling.enabled=false",
    ]);
    expect(findManifest(fixed, "Deployment", "dataspoke-frontend").spec.replicas).toBe(2);
  });

  test("D14 every part asks for what the platform's table says", () => {
    const sizes = {
      "Deployment dataspoke-frontend": "250m/500m 256Mi/512Mi",
      "Deployment dataspoke-api": "500m/1000m 512Mi/1024Mi",
      "Deployment dataspoke-workers": "500m/1000m 1024Mi/2048Mi",
      "StatefulSet dataspoke-postgresql": "500m/1000m 1024Mi/2048Mi",
      "StatefulSet dataspoke-redis-master": "250m/500m 256Mi/512Mi",
      "StatefulSet dataspoke-redis-replicas": "250m/500m 256Mi/512Mi",
      "StatefulSet dataspoke-qdrant": "500m/1000m 1024Mi/2048Mi",
      ...Object.fromEntries(
        SERVER_PROCESSES.map((process) => [`Deployment dataspoke-temporal-${process}`, "500m/1000m 1024Mi/2048Mi"]),
      ),
    };
    const rendered = Object.keys(sizes).map((key) => {
      const [kind = "", name = ""] = key.split(" ");
      return [key, sizeOf(workload(kind, name))];
    });
    expect(Object.fromEntries(rendered)).toEqual(sizes);
  });

  test("D14 no container is without requests and a memory limit", () => {
    for (const manifest of manifests()) {
      for (const { name, resources } of containersOf(manifest)) {
        const where = `${manifest.kind}/${manifest.metadata.name} ${name}`;
        expect(`${where} ${resources?.requests?.cpu} ${resources?.requests?.memory}`).not.toContain("undefined");
        expect(`${where} ${resources?.limits?.memory}`).not.toContain("undefined");
      }
    }
  });

  test("D15 databases keep 50Gi, Redis keeps nothing", () => {
    const postgresql = workload("StatefulSet", "dataspoke-postgresql");
    const qdrant = workload("StatefulSet", "dataspoke-qdrant");
    const master = workload("StatefulSet", "dataspoke-redis-master");
    const replicas = workload("StatefulSet", "dataspoke-redis-replicas");
    expect([postgresql, qdrant, master, replicas].map(({ spec }) => spec.replicas)).toEqual([1, 1, 1, 1]);
    expect([postgresql, qdrant, master, replicas].map(claimOf)).toEqual(["50Gi", "50Gi", undefined, undefined]);
    for (const process of SERVER_PROCESSES) {
      expect(workload("Deployment", `dataspoke-temporal-${process}`).spec.replicas).toBe(1);
    }
  });

  test.each([
    [
      "D16",
      "frontend",
      "dataspoke.example.com",
      "/",
      "dataspoke-tls",
      { "cert-manager.io/cluster-issuer": "letsencrypt-prod" },
    ],
    [
      "D17",
      "api",
      "api.dataspoke.example.com",
      "/api",
      "dataspoke-api-tls",
      {
        "cert-manager.io/cluster-issuer": "letsencrypt-prod",
        "nginx.ingress.kubernetes.io/proxy-body-size": "50m",
      },
    ],
  ])("%s the Ingress of %s", (_id, name, host, path, secretName, annotations) => {
    const ingress = workload("Ingress", `dataspoke-${name}`);
    expect(ingress.apiVersion).toBe("networking.k8s.io/v1");
    expect(ingress.metadata.annotations).toEqual(annotations);
    expect(ingress.spec.ingressClassName).toBe("nginx");
    expect(ingress.spec.tls).toEqual([{ secretName, hosts: [host] }]);
    const backend = { service: { name: `dataspoke-${name}`, port: { name: "http" } } };
    expect(ingress.spec.rules).toEqual([{ host, http: { paths: [{ path, pathType: "Prefix", backend }] } }]);
    const off = chart.manifests(helm, "dataspoke", [...chart.profile(null), "--set", `${name}.ingress.enabled=false`]);
    expect(identities(off)).not.toContain(`Ingress/dataspoke-${name}`);
  });

  test("D18 the policy opens DataHub's namespace, and is off unless asked for", () => {
    expect(identities(manifests())).not.toContain("NetworkPolicy/dataspoke-datahub-egress");
    const policy = findManifest(
      chart.manifests(helm, "dataspoke", POLICY),
      "NetworkPolicy",
      "dataspoke-datahub-egress",
    );
    expect(policy.spec.podSelector).toEqual({ matchLabels: { "app.kubernetes.io/instance": "dataspoke" } });
    expect(policy.spec.policyTypes).toEqual(["Egress"]);
    expect(policy.spec.egress).toContainEqual({
      to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "datahub" } } }],
      ports: [
        { port: 8080, protocol: "TCP" },
        { port: 9092, protocol: "TCP" },
      ],
    });
    const elsewhere = chart.manifests(helm, "a", [...POLICY, "--set", "networkPolicy.datahubNamespace=catalog"]);
    const [rule] = findManifest(elsewhere, "NetworkPolicy", "a-dataspoke-datahub-egress").spec.egress ?? [];
    expect(rule?.to?.[0]?.namespaceSelector?.matchLabels).toEqual({ "kubernetes.io/metadata.name": "catalog" });
  });

  test("D19 DNS, the release's own connections and HTTPS stay open, everything else is closed", () => {
    const all = chart.manifests(helm, "dataspoke", POLICY);
    const rules = findManifest(all, "NetworkPolicy", "dataspoke-datahub-egress").spec.egress ?? [];
    expect(isOpen(rules, { port: 53, protocol: "UDP", address: "10.96.0.10" })).toBe(true);
    expect(isOpen(rules, { port: 53, protocol: "TCP", address: "169.254.20.10" })).toBe(true);
    expect(isOpen(rules, { port: 443, protocol: "TCP", address: "142.250.0.1" })).toBe(true);
    expect(isOpen(rules, { port: 25, protocol: "TCP", address: "142.250.0.1" })).toBe(false);
    expect(isOpen(rules, { port: 8080, protocol: "TCP", namespace: "other" })).toBe(false);
    // Every pod of the release, jobs included, may talk to every port a Service of the release offers.
    for (const manifest of ofKind(all, "Deployment", "StatefulSet")) {
      const { labels } = manifest.spec.template.metadata;
      for (const { containerPort } of containersOf(manifest).flatMap(({ ports }) => ports ?? [])) {
        expect(isOpen(rules, { port: containerPort, protocol: "TCP", labels })).toBe(true);
      }
    }
    for (const policy of ofKind(all, "NetworkPolicy")) {
      if (policy.metadata.name.endsWith("-datahub-egress")) continue;
      // The databases' own policies must let the applications in, which carry none of the charts' client labels.
      expect(policy.spec.ingress?.some(({ from }) => from === undefined)).toBe(true);
    }
    const closed = chart.manifests(helm, "dataspoke", [...POLICY, "--set", "networkPolicy.allowHttps=false"]);
    const closedRules = findManifest(closed, "NetworkPolicy", "dataspoke-datahub-egress").spec.egress ?? [];
    expect(isOpen(closedRules, { port: 443, protocol: "TCP", address: "142.250.0.1" })).toBe(false);
  });

  test("D19 a database outside the release stays reachable on its port", () => {
    const outside = ["--set", "postgresql.enabled=false", "--set", "config.postgres.host=db.example.com"];
    const port = ["--set", "config.postgres.port=6432"];
    const all = chart.manifests(helm, "dataspoke", [...POLICY, ...outside, ...port]);
    const rules = findManifest(all, "NetworkPolicy", "dataspoke-datahub-egress").spec.egress ?? [];
    expect(isOpen(rules, { port: 6432, protocol: "TCP", address: "192.0.2.7" })).toBe(true);
    expect(isOpen(rules, { port: 6379, protocol: "TCP", address: "192.0.2.7" })).toBe(false);
  });

  test.each([
    ["production", null, "dataspoke-secrets", "DATASPOKE_POSTGRES_PASSWORD"],
    ["dev", "dev", "dataspoke-postgres-secret", "POSTGRES_PASSWORD"],
  ] as const)("D20 Temporal keeps its data in the release's PostgreSQL, in %s", (_name, profile, secret, key) => {
    const all = chart.manifests(helm, "dataspoke", chart.profile(profile));
    expect(identities(all).filter((name) => name.includes("temporal-bundled"))).toEqual([]);

    const server = findManifest(all, "StatefulSet", "dataspoke-postgresql");
    const serverEnv = Object.fromEntries((onlyContainer(server).env ?? []).map(({ name, ...rest }) => [name, rest]));
    const password = { valueFrom: { secretKeyRef: { name: secret, key } } };
    expect(serverEnv.POSTGRES_PASSWORD).toEqual(password);

    const job = findManifest(all, "Job", "dataspoke-temporal-schema-1");
    const steps = job.spec.template.spec.initContainers ?? [];
    for (const [store, database] of [
      ["default", "temporal"],
      ["visibility", "temporal_visibility"],
    ]) {
      for (const step of [`create-${store}-store`, `setup-${store}-store`]) {
        const env = Object.fromEntries(
          (steps.find(({ name }) => name === step)?.env ?? []).map(({ name, ...rest }) => [name, rest]),
        );
        expect(env).toMatchObject({
          SQL_PLUGIN: { value: "postgres12_pgx" },
          SQL_HOST: { value: "dataspoke-postgresql" },
          SQL_PORT: { value: "5432" },
          SQL_DATABASE: { value: database },
          SQL_USER: { value: serverEnv.POSTGRES_USER?.value },
          SQL_PASSWORD: password,
        });
      }
    }
    findManifest(all, "Service", "dataspoke-postgresql");
    for (const process of SERVER_PROCESSES) {
      const env = onlyContainer(findManifest(all, "Deployment", `dataspoke-temporal-${process}`)).env ?? [];
      for (const name of ["TEMPORAL_STORE_PASSWORD", "TEMPORAL_VISIBILITY_STORE_PASSWORD"]) {
        expect(env.find((variable) => variable.name === name)?.valueFrom).toEqual(password.valueFrom);
      }
    }
    const namespaceStep = steps.find(({ name }) => name === "create-dataspoke-namespace");
    expect(namespaceStep?.args?.[0]).toContain("temporal operator namespace create -n dataspoke --retention 3d");
    // Server 1.30 reads its configuration from a sprig template and must be told where it is.
    const frontend = onlyContainer(findManifest(all, "Deployment", "dataspoke-temporal-frontend"));
    expect(frontend.env).toContainEqual({
      name: "TEMPORAL_SERVER_CONFIG_FILE_PATH",
      value: "/etc/temporal/config/config_template.yaml",
    });
    findManifest(all, "ConfigMap", "dataspoke-temporal-sprig-config");
  });
});

interface Destination {
  port: number;
  protocol: "TCP" | "UDP";
  /** An address outside the cluster, or the labels of a pod of the same namespace, or another namespace. */
  address?: string;
  labels?: Record<string, string>;
  namespace?: string;
}

/** Whether egress rules let a connection through, as Kubernetes reads them. */
function isOpen(rules: readonly PolicyRule[], { port, protocol, address, labels, namespace }: Destination): boolean {
  return rules.some(({ to, ports }) => {
    if (ports !== undefined && !ports.some((entry) => entry.port === port && (entry.protocol ?? "TCP") === protocol)) {
      return false;
    }
    if (to === undefined) return true;
    return to.some(({ ipBlock, podSelector, namespaceSelector }) => {
      if (address !== undefined) return ipBlock?.cidr === "0.0.0.0/0";
      if (namespace !== undefined) {
        return namespaceSelector?.matchLabels?.["kubernetes.io/metadata.name"] === namespace;
      }
      if (podSelector === undefined || namespaceSelector !== undefined) return false;
      return Object.entries(podSelector.matchLabels ?? {}).every(([key, value]) => labels?.[key] === value);
    });
  });
}
