import { describe, expect, test } from "vitest";
import { buildBundle } from "@/lib/core/chart/build-bundle";
import { buildChart } from "@/lib/core/chart/build-chart";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import type { Design } from "@/lib/core/design/design";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";

const archives = standInArchives();
const pathsOf = (design: Design, folder = "") =>
  buildChart(design, archives)
    .files.map(({ path }) => path)
    .filter((path) => path.startsWith(folder));

function codes(design: Design, vendored = archives): string[] {
  return buildChart(design, vendored).diagnostics.map(({ code }) => code);
}

describe("buildChart", () => {
  test("gives every path once, in order", () => {
    const paths = pathsOf(createDataspokeDesign());
    expect(paths).toEqual([...new Set(paths)].sort((left, right) => (left < right ? -1 : 1)));
  });

  test("writes files as a linter wants them", () => {
    for (const { path, content } of buildBundle(createDataspokeDesign(), new Map()).files) {
      if (typeof content !== "string") continue;
      expect(`${path} ${content.length > 0}`).toBe(`${path} true`);
      expect(`${path} ${content.endsWith("\n") && !content.endsWith("\n\n")}`).toBe(`${path} true`);
      expect(`${path} ${/\r|\t| +$/m.exec(content)?.[0] ?? "clean"}`).toBe(`${path} clean`);
    }
  });

  test("puts vendored packages into charts/ as they came", () => {
    const { files } = buildChart(createDataspokeDesign(), archives);
    for (const archive of archives.values()) {
      const vendored = files.find(({ path }) => path === `charts/${archive.name}-${archive.version}.tgz`);
      expect(vendored?.content).toBe(archive.bytes);
    }
  });

  test("says which dependencies are not vendored and the one command that fetches them", () => {
    const { files, diagnostics } = buildChart(createDataspokeDesign(), new Map());
    const missing = diagnostics.filter(({ code }) => code === "dependency_not_vendored");
    expect(missing.map(({ severity, target }) => [severity, target])).toEqual(
      ["postgresql", "redis", "qdrant", "temporal"].map((id) => [
        "warning",
        { kind: "record", collection: "components", id },
      ]),
    );
    expect(missing.every(({ remedy }) => remedy.includes("helm dependency build dataspoke"))).toBe(true);
    expect(files.some(({ path }) => path.endsWith(".tgz"))).toBe(false);
    const readme = files.find(({ path }) => path === "README.md")?.content;
    expect(readme).toContain("helm dependency build .");
    const whole = buildChart(createDataspokeDesign(), archives).files.find(({ path }) => path === "README.md")?.content;
    expect(whole).not.toContain("helm dependency build");
  });

  test("takes the package the lock's digest names, and no other", () => {
    const design = createDataspokeDesign();
    const [first, second] = [...archives.keys()];
    design.locks = design.locks.map((lock) => ({ ...lock, digest: lock.id === "postgresql" ? first : second }));
    expect(pathsOf(design, "charts/postgresql-")).toHaveLength(1);
    design.locks = design.locks.map((lock) => ({ ...lock, digest: `sha256:${"0".repeat(64)}` }));
    expect(codes(design).filter((code) => code === "dependency_not_vendored")).toHaveLength(4);
  });

  test("gives no chart while the base cannot be read, and names the line", () => {
    const { files, diagnostics } = buildChart({ ...createDataspokeDesign(), values: "a: 1\nb: [\n" }, archives);
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: "values_unparsable", severity: "error", target: { kind: "text", layer: "base" } },
    ]);
    expect(buildBundle({ ...createDataspokeDesign(), values: "a: {" }, archives).files).toEqual([]);
  });

  test("leaves out a profile that cannot be read", () => {
    const design = createDataspokeDesign();
    design.profiles = design.profiles.map((profile) => ({ ...profile, values: "x: :\n  - y: [" }));
    expect(codes(design)).toContain("values_unparsable");
    const paths = pathsOf(design);
    expect(paths).not.toContain("values-dev.yaml");
    expect(paths).toContain("values.yaml");
  });

  test("exports texts of values byte for byte", () => {
    const design = createDataspokeDesign();
    design.values = `# mine\n${design.values.replace("replicaCount: 2", "replicaCount:   2   # two")}`;
    const { files } = buildChart(design, archives);
    expect(files.find(({ path }) => path === "values.yaml")?.content).toBe(design.values);
  });

  test("an edit of values changes the values file and the README's table alone", () => {
    const design = createDataspokeDesign();
    const before = new Map(buildChart(design, archives).files.map(({ path, content }) => [path, content]));
    const edited = { ...design, values: design.values.replace("className: nginx", "className: traefik") };
    const changed = buildChart(edited, archives).files.filter(({ path, content }) => before.get(path) !== content);
    expect(changed.map(({ path }) => path)).toEqual(["README.md", "values.yaml"]);
  });

  test("the user's own file stands in for a generated one", () => {
    const design = createDataspokeDesign();
    design.files = [{ id: "notes", path: "templates/NOTES.txt", content: "mine\n" }];
    const notes = buildChart(design, archives).files.filter(({ path }) => path === "templates/NOTES.txt");
    expect(notes).toEqual([{ path: "templates/NOTES.txt", content: "mine\n" }]);
  });

  test("says what is fixed, unmaintained or missing", () => {
    const design = createDataspokeDesign();
    expect(codes(design).filter((code) => code === "fixed_name")).toHaveLength(2);
    expect(codes(design)).toContain("image_unmaintained");
    const images = { ...design, values: design.values.replaceAll("bitnamilegacy/", "bitnami/") };
    expect(codes(images)).toContain("image_not_pullable");
    const values = design.values.replace(/^ {4}provider: gemini\n/m, "");
    expect(codes({ ...design, values })).toContain("value_missing");
    expect(codes({ ...design, locks: [] })).toContain("dependency_not_locked");
    expect(pathsOf({ ...design, locks: [] })).not.toContain("Chart.lock");
  });

  test("an Ingress without a Service is an error and is left out", () => {
    const design = createDataspokeDesign();
    design.components = design.components.map((component) =>
      component.id === "api" && component.spec.kind === "service"
        ? { ...component, spec: { ...component.spec, capabilities: { ingress: {} } } }
        : component,
    );
    expect(codes(design)).toContain("ingress_without_service");
    expect(pathsOf(design, "charts/api/")).not.toContain("charts/api/templates/ingress.yaml");
  });
});

describe("buildBundle", () => {
  test("holds the chart, the scripts and the design", () => {
    const design = createDataspokeDesign();
    const { files } = buildBundle(design, archives);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "README.md",
        "chartroom.json",
        "dev_env/dataspoke-infra/install.sh",
        "helm-charts/dataspoke/Chart.yaml",
        "helm-charts/dataspoke/subcharts/api/Chart.yaml",
      ]),
    );
    const stored = files.find(({ path }) => path === "chartroom.json")?.content;
    expect(JSON.parse(String(stored))).toEqual(design);
  });

  test("keeps sources beside the chart where the platform does", () => {
    const design = createDataspokeDesign();
    design.chart = { ...design.chart, subchartSource: "siblings" };
    const paths = buildBundle(design, archives).files.map(({ path }) => path);
    expect(paths).toContain("helm-charts/api/Chart.yaml");
    expect(paths).toContain("helm-charts/dataspoke/charts/api/Chart.yaml");
    expect(paths.some((path) => path.includes("/subcharts/"))).toBe(false);
  });
});
