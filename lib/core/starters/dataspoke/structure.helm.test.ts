import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packagedFiles } from "@/lib/core/archive/package-chart";
import { buildChart } from "@/lib/core/chart/build-chart";
import { bySource, ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import { buildDependenciesOffline } from "@/lib/core/chart/testing/local-repository";
import { ofKind } from "@/lib/core/chart/testing/manifest";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { HELM_VERSIONS } from "@/lib/core/testing/run-helm";

const archives = standInArchives();
const chart = new ExportedChart(createDataspokeDesign(), archives);
afterAll(() => chart.remove());

const APPLICATIONS = ["frontend", "api", "workers"];

describe.each(HELM_VERSIONS)("DataSpoke's structure, with %s", (helm) => {
  test("D1 the chart has the files the platform's repository names", () => {
    const paths = chart.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "Chart.yaml",
        "Chart.lock",
        "values.yaml",
        "values-dev.yaml",
        "templates/_helpers.tpl",
        "templates/configmap.yaml",
        "templates/secrets.yaml",
        "templates/networkpolicy.yaml",
      ]),
    );
    expect(parse(chart.file("Chart.yaml"))).toMatchObject({
      apiVersion: "v2",
      name: "dataspoke",
      type: "application",
      version: "0.1.0",
      appVersion: "0.1.0",
      description: "DataSpoke — sidecar extension for DataHub",
    });
    for (const name of APPLICATIONS) {
      const below = (folder: string) =>
        chart.files
          .filter(({ path }) => path.startsWith(`${folder}/${name}/`))
          .map(({ path, content }) => [path.slice(folder.length), content]);
      expect(below("charts").length).toBeGreaterThan(5);
      expect(below("charts")).toEqual(below("subcharts"));
    }
    const shown = chart.helm(helm, ["show", "chart", chart.package]);
    expect(parse(shown.stdout)).toMatchObject({ name: "dataspoke", version: "0.1.0" });
  });

  test("D2 dependencies are declared, conditioned and locked, and Helm accepts the lock", async () => {
    const { dependencies } = parse(chart.file("Chart.yaml")) as { dependencies: Record<string, string>[] };
    const bitnami = "https://charts.bitnami.com/bitnami";
    expect(dependencies).toEqual([
      ...APPLICATIONS.map((name) => ({
        name,
        version: "0.1.0",
        repository: `file://subcharts/${name}`,
        condition: `${name}.enabled`,
      })),
      { name: "postgresql", version: "16.x.x", repository: bitnami, condition: "postgresql.enabled" },
      { name: "redis", version: "20.x.x", repository: bitnami, condition: "redis.enabled" },
      {
        name: "qdrant",
        version: "1.x.x",
        repository: "https://qdrant.github.io/qdrant-helm",
        condition: "qdrant.enabled",
      },
      {
        name: "temporal",
        version: "0.x.x",
        repository: "https://go.temporal.io/helm-charts",
        condition: "temporal.enabled",
      },
    ]);
    const lock = parse(chart.file("Chart.lock")) as { dependencies: { name: string; version: string }[] };
    expect(lock.dependencies.map(({ name, version }) => `${name} ${version}`)).toEqual([
      "frontend 0.1.0",
      "api 0.1.0",
      "workers 0.1.0",
      "postgresql 16.7.27",
      "redis 20.13.4",
      "qdrant 1.19.0",
      "temporal 0.74.0",
    ]);
    const built = await buildDependenciesOffline(helm, chart.design, chart.files, archives);
    expect(built.stderr).not.toContain("out of sync");
    expect(built).toMatchObject({ status: 0 });
    expect(built.packages).toEqual([
      "api-0.1.0.tgz",
      "frontend-0.1.0.tgz",
      "postgresql-16.7.27.tgz",
      "qdrant-1.19.0.tgz",
      "redis-20.13.4.tgz",
      "temporal-0.74.0.tgz",
      "workers-0.1.0.tgz",
    ]);
    expect(built.lock).toBe(chart.file("Chart.lock"));
  });

  test("D2 a package without its dependencies becomes whole with `helm dependency build`", async () => {
    const bare = packagedFiles(buildChart(chart.design, new Map()).files);
    const built = await buildDependenciesOffline(helm, chart.design, bare, archives);
    expect(built).toMatchObject({ status: 0 });
    expect(bySource(built.rendered)).toEqual(bySource(chart.text(helm, "a")));
  });

  test.each([
    ["D3", "frontend", 3000],
    ["D4", "api", 8000],
  ])("%s %s has a Deployment, a ClusterIP Service on its port and an autoscaler", (_id, name, port) => {
    for (const file of ["deployment", "service", "hpa"]) chart.file(`charts/${name}/templates/${file}.yaml`);
    const mine = chart
      .manifests(helm, "dataspoke")
      .filter(({ metadata }) => metadata.labels?.["app.kubernetes.io/name"] === name);
    expect(ofKind(mine, "Deployment")).toHaveLength(1);
    expect(ofKind(mine, "HorizontalPodAutoscaler")).toHaveLength(1);
    const [service] = ofKind(mine, "Service");
    expect(service?.spec.type).toBe("ClusterIP");
    expect(service?.spec.ports).toEqual([{ name: "http", port, targetPort: "http", protocol: "TCP" }]);
  });

  test("D5 workers are a Deployment without Service and Ingress", () => {
    const mine = chart
      .manifests(helm, "dataspoke")
      .filter(({ metadata }) => metadata.labels?.["app.kubernetes.io/name"] === "workers");
    expect(ofKind(mine, "Deployment")).toHaveLength(1);
    expect(ofKind(mine, "Service", "Ingress", "HorizontalPodAutoscaler")).toEqual([]);
    expect(ofKind(mine, "Deployment")[0]?.spec.template.spec.containers[0]?.ports).toBeUndefined();
  });

  test("the export lints strictly with its subcharts, for every profile", () => {
    for (const profile of [null, "dev"]) {
      for (const target of [chart.tree, chart.package]) {
        const args = ["lint", "--strict", "--with-subcharts", "--kube-version", "v1.31.0", target];
        const { status, stdout, stderr } = chart.helm(helm, [...args, ...chart.profile(profile)]);
        expect(`${stdout}${stderr}`).not.toMatch(/\[(ERROR|WARNING|INFO)\]/);
        expect(status).toBe(0);
      }
    }
  });

  test("`helm package` of the tree holds what our package holds", () => {
    const packed = chart.helm(helm, ["package", chart.tree, "--destination", chart.folder]);
    expect(packed).toMatchObject({ status: 0 });
    // It overwrote our package: render it and compare with what ours rendered before.
    expect(chart.template(helm, "dataspoke", chart.profile(null)).stdout).toBe(chart.text(helm, "dataspoke"));
  });

  test("every subchart renders alone", () => {
    for (const name of APPLICATIONS) {
      const alone = chart.template(helm, "alone", [], `${chart.tree}/subcharts/${name}`);
      expect(alone).toMatchObject({ status: 0 });
      expect(alone.stdout).toContain("name: alone-dataspoke-config");
    }
  });
});
