import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ChartDependency, chartDependencies } from "@/lib/core/chart/chart-dependencies";
import { dependencyDigest, type LockedDependency, writeChartLock } from "@/lib/core/chart/chart-lock";
import { HELM_VERSIONS, runHelm, withFolder, writeFiles } from "@/lib/core/testing/run-helm";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

function chartYaml(name: string, version: string, dependencies: readonly ChartDependency[] = []): string {
  // JSON is YAML: no need of a writer for what only Helm reads.
  return JSON.stringify({ apiVersion: "v2", name, version, dependencies });
}

const dependency = (name: string, version: string, more: Partial<ChartDependency> = {}): ChartDependency => ({
  name,
  version,
  repository: `file://subcharts/${name}`,
  condition: `${name}.enabled`,
  ...more,
});

const CASES: { title: string; required: ChartDependency[]; versions: Record<string, string> }[] = [
  { title: "one exact version", required: [dependency("api", "0.1.0")], versions: { api: "0.1.0" } },
  {
    title: "several in an order that is not alphabetical",
    required: [dependency("worker", "0.1.0"), dependency("api", "0.1.0")],
    versions: { api: "0.1.0", worker: "0.1.0" },
  },
  {
    title: "a range and a condition with characters that Go escapes",
    required: [dependency("api", ">=1.0.0, <2.0.0", { condition: "a&b.enabled" })],
    versions: { api: "1.7.3" },
  },
  {
    title: "blanks and invisible characters, which Helm takes away",
    required: [dependency("api", ">=1.0.0,\t<2.0.0", { condition: "a\u200bpi.enabled,\u00a0b.c" })],
    versions: { api: "1.7.3" },
  },
  { title: "a wildcard range", required: [dependency("api", "1.x.x")], versions: { api: "1.7.3" } },
  {
    title: "an alias, an empty condition and several conditions",
    required: [
      dependency("api", "~1.7.0", { alias: "backend" }),
      dependency("db", "0.1.0", { condition: "" }),
      dependency("ui", "0.1.0", { condition: "ui.enabled,global.ui" }),
    ],
    versions: { api: "1.7.3", db: "0.1.0", ui: "0.1.0" },
  },
  {
    title: "a pre-release with build data",
    required: [dependency("api", ">=1.0.0-0")],
    versions: { api: "1.0.0-rc.1+7" },
  },
];

describe.each(HELM_VERSIONS)("Chart.lock is what %s writes", (helm) => {
  it.each(CASES)("digest of $title", ({ required, versions }) => {
    withFolder((folder) => {
      writeFiles(folder, [
        { path: "Chart.yaml", content: chartYaml("shop", "0.1.0", required) },
        ...Object.entries(versions).map(([name, version]) => ({
          path: `subcharts/${name}/Chart.yaml`,
          content: chartYaml(name, version),
        })),
      ]);
      const update = runHelm(helm, ["dependency", "update", "."], { cwd: folder });
      expect(update).toMatchObject({ status: 0 });

      const locked: LockedDependency[] = required.map(({ name, repository }) => ({
        name,
        repository,
        version: versions[name]!,
      }));
      expect(readFileSync(join(folder, "Chart.lock"), "utf8")).toContain(
        `digest: ${dependencyDigest(required, locked)}\n`,
      );
    });
  });

  it.each(["charts", "subcharts", "siblings"] as const)(
    "text and digest for a design whose subcharts live in %s, and `dependency build` accepts ours",
    (subchartSource) => {
      const design = sampleDesign({
        components: [
          sampleService("web"),
          sampleService("api", { valuesKey: "backend", conditions: [["backend", "enabled"]] }),
          // Names a YAML reader takes for a boolean or a null must be quoted in the lock.
          sampleService("on", { conditions: [["on", "enabled"]] }),
          sampleService("null", { conditions: [["null", "enabled"]] }),
        ],
      });
      design.chart.subchartSource = subchartSource;
      const folderOf = { charts: "chart/charts", subcharts: "chart/subcharts", siblings: "" }[subchartSource];
      const lock = writeChartLock(design)!;
      withFolder((folder) => {
        writeFiles(folder, [
          { path: "chart/Chart.yaml", content: chartYaml("shop", "0.1.0", chartDependencies(design)) },
          ...design.components.map(({ chartName }) => ({
            path: join(folderOf, chartName, "Chart.yaml"),
            content: chartYaml(chartName, "0.1.0"),
          })),
        ]);
        expect(runHelm(helm, ["dependency", "update", "chart"], { cwd: folder })).toMatchObject({ status: 0 });
        const written = readFileSync(join(folder, "chart/Chart.lock"), "utf8");
        expect(lock.replace(/generated: .*/, "")).toBe(written.replace(/generated: .*/, ""));

        writeFiles(folder, [{ path: "chart/Chart.lock", content: lock }]);
        expect(runHelm(helm, ["dependency", "build", "chart"], { cwd: folder })).toMatchObject({ status: 0 });
        expect(readFileSync(join(folder, "chart/Chart.lock"), "utf8")).toBe(lock);
      });
    },
  );

  it("`dependency build` refuses a lock that no longer fits Chart.yaml", () => {
    const design = sampleDesign({ components: [sampleService("web")] });
    const stale = writeChartLock(design)!;
    design.components[0]!.conditions = [["web", "on"]];
    withFolder((folder) => {
      writeFiles(folder, [
        { path: "Chart.yaml", content: chartYaml("shop", "0.1.0", chartDependencies(design)) },
        { path: "Chart.lock", content: stale },
        { path: "subcharts/web/Chart.yaml", content: chartYaml("web", "0.1.0") },
      ]);
      const build = runHelm(helm, ["dependency", "build", "."], { cwd: folder });
      expect(build.status).not.toBe(0);
      expect(build.stderr).toContain("out of sync");
    });
  });
});

describe("Chart.lock without a clock", () => {
  it("takes its time from the newest resolution", () => {
    const cache = samplePostgresql({ id: "cache", chartName: "cache", valuesKey: "cache" });
    const design = sampleDesign({
      components: [samplePostgresql(), cache, sampleService("api")],
      locks: [
        { id: "postgresql", version: "16.7.27", resolvedAt: "2026-03-01T10:00:00Z" },
        { id: "cache", version: "16.7.27", resolvedAt: "2026-02-01T10:00:00Z" },
      ],
    });
    expect(writeChartLock(design)).toContain('generated: "2026-03-01T10:00:00Z"\n');
  });

  it("is null while a dependency has no lock, and for a chart without dependencies", () => {
    expect(writeChartLock(sampleDesign({ components: [samplePostgresql()] }))).toBeNull();
    expect(writeChartLock(sampleDesign())).toBeNull();
  });
});
