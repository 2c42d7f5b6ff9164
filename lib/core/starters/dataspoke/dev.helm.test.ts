import { afterAll, describe, expect, test } from "vitest";
import { bySource, ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import { containersOf, findManifest, identities, ofKind, onlyContainer } from "@/lib/core/chart/testing/manifest";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { parseAmount } from "@/lib/core/resources/quantity";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { HELM_VERSIONS } from "@/lib/core/testing/run-helm";

const chart = new ExportedChart(createDataspokeDesign(), standInArchives());
afterAll(() => chart.remove());

const DEV = ["-f", `${chart.tree}/values-dev.yaml`];
const INSTALLED = [
  ...DEV,
  "--set",
  "postgresql.auth.existingSecret=dataspoke-postgres-secret",
  "--set",
  "redis.auth.existingSecret=dataspoke-redis-secret",
];

describe.each(HELM_VERSIONS)("DataSpoke in dev, with %s", (helm) => {
  const manifests = () => chart.manifests(helm, "dataspoke", INSTALLED);
  const resources = (kind: string, name: string) => onlyContainer(findManifest(manifests(), kind, name)).resources;

  test("D21 nothing of the applications is left, and no secrets are needed to render", () => {
    const all = chart.manifests(helm, "dataspoke", DEV);
    expect(ofKind(all, "Ingress")).toEqual([]);
    const sources = [...bySource(chart.text(helm, "dataspoke", DEV)).keys()];
    expect(sources.filter((source) => /^dataspoke\/charts\/(frontend|api|workers)\//.test(source))).toEqual([]);
    expect(identities(all)).not.toContain("ConfigMap/dataspoke-config");
    expect(ofKind(all, "Secret")).toEqual([]);
  });

  test("D22 the infrastructure is small", () => {
    const size = (cpu: string, cpuLimit: string, memory: string, memoryLimit: string) => ({
      requests: { cpu, memory },
      limits: { cpu: cpuLimit, memory: memoryLimit },
    });
    expect(resources("StatefulSet", "dataspoke-postgresql")).toEqual(size("100m", "500m", "256Mi", "512Mi"));
    expect(resources("StatefulSet", "dataspoke-redis-master")).toEqual(size("50m", "250m", "128Mi", "256Mi"));
    expect(resources("StatefulSet", "dataspoke-qdrant")).toEqual(size("100m", "500m", "512Mi", "1024Mi"));
    for (const process of ["frontend", "history", "matching", "worker"]) {
      const name = `dataspoke-temporal-${process}`;
      expect(resources("Deployment", name)).toEqual(size("100m", "500m", "512Mi", "1024Mi"));
      expect(findManifest(manifests(), "Deployment", name).spec.replicas).toBe(1);
    }
    expect(findManifest(manifests(), "StatefulSet", "dataspoke-redis-replicas").spec.replicas).toBe(0);
    for (const name of ["dataspoke-postgresql", "dataspoke-qdrant"]) {
      const [claim] = findManifest(manifests(), "StatefulSet", name).spec.volumeClaimTemplates ?? [];
      expect(claim?.spec.resources.requests.storage).toBe("10Gi");
    }
  });

  test("D23 the limits add up to 2.75Gi and 1.75 CPU, with Temporal counted once", () => {
    const counted = ofKind(manifests(), "Deployment", "StatefulSet").filter(
      ({ metadata, spec }) => spec.replicas !== 0 && !/-temporal-(history|matching|worker)$/.test(metadata.name),
    );
    const total = (resource: "cpu" | "memory") =>
      counted
        .flatMap(containersOf)
        .reduce((sum, { resources: own }) => sum + (parseAmount(own?.limits?.[resource] ?? "", resource) ?? 0n), 0n);
    expect(total("memory")).toBe((11n * 2n ** 30n) / 4n);
    expect(total("cpu")).toBe(1750n);
  });

  test("D24 every server takes its password from the Secret the install script makes", () => {
    const passwords = (name: string) =>
      (onlyContainer(findManifest(manifests(), "StatefulSet", name)).env ?? [])
        .flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? [])
        .map(({ name: secret, key }) => `${secret} ${key}`);
    expect(new Set(passwords("dataspoke-postgresql"))).toEqual(
      new Set(["dataspoke-postgres-secret POSTGRES_PASSWORD"]),
    );
    expect(passwords("dataspoke-redis-master")).toEqual(["dataspoke-redis-secret REDIS_PASSWORD"]);
    expect(passwords("dataspoke-qdrant")).toEqual(["dataspoke-qdrant-secret QDRANT_API_KEY"]);
    // Nothing else is asked of those Secrets than what the script puts in.
    const made = ["POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB", "REDIS_PASSWORD", "QDRANT_API_KEY"];
    const asked = manifests()
      .flatMap(containersOf)
      .flatMap(({ env }) => env ?? [])
      .flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []);
    expect(asked.filter(({ key }) => !made.includes(key))).toEqual([]);
    expect(
      ofKind(manifests(), "Deployment", "StatefulSet", "Job").flatMap(({ spec }) => spec.template.spec.volumes ?? []),
    ).not.toContainEqual(expect.objectContaining({ secret: expect.anything() }));
  });

  test("D25 another namespace needs no change", () => {
    const text = chart.text(helm, "dataspoke", [...INSTALLED, "--namespace", "dataspoke-01"]);
    const namespaces = [...text.matchAll(/^\s+namespace:\s*"?([^"\n]+)"?$/gm)].map(([, name]) => name);
    expect(new Set(namespaces).size).toBeLessThanOrEqual(1);
    expect(namespaces.every((name) => name === "dataspoke-01")).toBe(true);
    expect(text).not.toMatch(/\.default\.svc/);
    const production = chart.text(helm, "dataspoke", [...chart.profile(null), "--namespace", "elsewhere"]);
    expect(production).not.toMatch(/namespace: "?(default|dataspoke)"?$/m);
  });
});
