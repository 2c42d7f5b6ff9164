import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { packageChart, packagedFiles, packageFileName } from "@/lib/core/archive/package-chart";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import { buildChart } from "@/lib/core/chart/build-chart";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { STARTERS } from "@/lib/core/starters/starters";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe.each(STARTERS.map((starter) => [starter.id, starter.create] as const))("the package of %s", (_id, create) => {
  it("has one SHA-256 over 100 exports, of a design read anew every tenth time", () => {
    const hashes = new Set<string>();
    let design = create();
    for (let round = 0; round < 100; round++) {
      if (round % 10 === 0) design = JSON.parse(JSON.stringify(create()));
      hashes.add(sha256(packageChart(design, buildChart(design, new Map()).files)));
    }
    expect(hashes.size).toBe(1);
  });

  it("is read back as the tree less what .helmignore leaves out", () => {
    const design = create();
    const { files } = buildChart(design, new Map());
    const result = readChartArchive(packageChart(design, files));
    expect(result).toMatchObject({ ok: true, archive: { name: design.chart.name, version: design.chart.version } });
    expect(result.ok && result.archive.files).toEqual(packagedFiles(files));
    expect(packageFileName(design)).toBe(`${design.chart.name}-${design.chart.version}.tgz`);
  });

  it("leaves out sources of subcharts once its dependencies are vendored, values for tests and tests of templates", () => {
    const design = create();
    const paths = packagedFiles(buildChart(design, standInArchives()).files).map(({ path }) => path);
    expect(
      paths.filter((path) => /(^|\/)(subcharts|ci|tests|\.git)\//.test(path) && !/\/templates\/tests\//.test(path)),
    ).toEqual([]);
    expect(paths).toContain("Chart.lock");
    expect(paths.some((path) => path.startsWith("charts/"))).toBe(true);
  });
});
