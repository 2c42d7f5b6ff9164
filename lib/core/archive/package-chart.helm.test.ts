import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzipBounded } from "@/lib/core/archive/gunzip";
import { parseHelmIgnore } from "@/lib/core/archive/helm-ignore";
import { packageChart, packagedFiles, packageFileName } from "@/lib/core/archive/package-chart";
import { readTar } from "@/lib/core/archive/tar-reader";
import { writeArchive } from "@/lib/core/archive/write-archive";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import {
  HELM_VERSIONS,
  type HelmVersion,
  readFileBytes,
  runHelm,
  withFolder,
  writeFiles,
} from "@/lib/core/testing/run-helm";
import { sampleDesign } from "@/lib/core/testing/sample-design";

const CHART_YAML = JSON.stringify({
  apiVersion: "v2",
  name: "shop",
  version: "0.1.0",
  dependencies: [{ name: "api", version: "0.1.0", repository: "file://subcharts/api" }],
});
const API_YAML = JSON.stringify({ apiVersion: "v2", name: "api", version: "0.1.0" });
const API_FILES: ChartFile[] = [
  { path: "Chart.yaml", content: API_YAML },
  { path: "values.yaml", content: "{}\n" },
  { path: "templates/deployment.yaml", content: "" },
  { path: "templates/.swp", content: "" },
  { path: "ci/dev-values.yaml", content: "{}\n" },
];

/** A tree like ours, with names that tempt ignore rules. */
const TREE: ChartFile[] = [
  { path: "Chart.yaml", content: CHART_YAML },
  { path: "values.yaml", content: "{}\n" },
  { path: "values-dev.yaml", content: "{}\n" },
  { path: "README.md", content: "# shop\n" },
  { path: "templates/configmap.yaml", content: "" },
  { path: "templates/.hidden.yaml", content: "" },
  { path: "templates/tests/connection.yaml", content: "" },
  { path: "tests/api_test.yaml", content: "" },
  { path: "tests/__snapshot__/api_test.yaml.snap", content: "" },
  { path: "ci/dev-values.yaml", content: "{}\n" },
  { path: "files/a.txt", content: "" },
  { path: "files/ab.txt", content: "" },
  { path: "files/[x].txt", content: "" },
  { path: "files/deep/er/a.md", content: "" },
  ...API_FILES.map((file) => ({ ...file, path: `charts/api/${file.path}` })),
  ...API_FILES.map((file) => ({ ...file, path: `subcharts/api/${file.path}` })),
];

/** The paths `helm package` packs of a tree, or null if it refuses. */
function helmPackage(helm: HelmVersion, tree: readonly ChartFile[]): string[] | null {
  return withFolder((folder) => {
    writeFiles(
      folder,
      tree.map((file) => ({ ...file, path: `shop/${file.path}` })),
    );
    const result = runHelm(helm, ["package", "shop"], { cwd: folder });
    if (result.status !== 0) return null;
    return archivePaths(readFileBytes(folder, "shop-0.1.0.tgz"));
  });
}

function archivePaths(bytes: Uint8Array): string[] {
  const unpacked = gunzipBounded(bytes);
  const tar = unpacked.ok ? readTar(unpacked.bytes) : unpacked;
  if (!tar.ok) throw new Error(tar.refusal.message);
  return tar.files.map((file) => file.path.replace(/^shop\//, "")).sort();
}

/** Rules must not take away what makes the tree a chart: then Helm refuses for another reason. */
function keepsCharts(helmignore: string): boolean {
  const { ignores } = parseHelmIgnore(helmignore);
  return TREE.every(({ path }) => !/^(charts\/api\/)?Chart\.yaml$/.test(path) || !ignores(path));
}

const PATTERN_SETS = [
  "",
  "ci/",
  "/ci/",
  "ci",
  "subcharts/\nci/\ntests/\n",
  "/subcharts\n/tests/\n*.md\n",
  "tests\n",
  "*.snap\n__snapshot__/\n",
  "values-*.yaml\n# comment *\n\n  README.md  \n",
  "files/*.txt",
  "files/*",
  "files/*/*",
  "files/[ab].txt",
  "files/\\[x\\].txt",
  "files/[^a]*.txt",
  "?i",
  "charts/*/ci",
  "charts/api/templates/.*",
  "a*.txt",
  ".helmignore",
  "*_test.yaml",
  "/files/deep/er",
  "files/deep/er/",
  "deep/er",
  ".?*",
  "\uFEFFREADME.md\r\nci/\r\n",
];

describe.each(HELM_VERSIONS)("packages hold what `helm package` of %s packs", (helm) => {
  it.each(PATTERN_SETS)(".helmignore %j", (helmignore) => {
    const tree = [...TREE, { path: ".helmignore", content: helmignore }];
    const expected = helmPackage(helm, tree);
    expect(expected).not.toBeNull();
    expect(
      packagedFiles(tree)
        .map((file) => file.path)
        .sort(),
    ).toEqual(expected);
  });

  it.each(["a/**", "[", "[a-", "a\\", "!**"])("a line Helm refuses is a problem of ours: %j", (line) => {
    expect(helmPackage(helm, [...TREE, { path: ".helmignore", content: line }])).toBeNull();
    expect(parseHelmIgnore(line).problems).toHaveLength(1);
  });

  it("any rules", () => {
    const word = fc.constantFrom(
      "ci",
      "files",
      "api",
      "a",
      "ab",
      "*",
      "?",
      "[a-c]",
      "[^b]",
      ".txt",
      ".yaml",
      "deep",
      "\\a",
      ".",
      "-",
      "tests",
    );
    const step = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
    const rule = fc
      .record({
        steps: fc.array(step, { minLength: 1, maxLength: 3 }),
        before: fc.constantFrom("", "", "", "/", "!"),
        after: fc.constantFrom("", "", "/"),
      })
      .map(({ steps, before, after }) => before + steps.join("/") + after)
      .filter((text) => !text.includes("**"));
    const rules = fc.array(rule, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(rules.filter(keepsCharts), (helmignore) => {
        const tree = [...TREE, { path: ".helmignore", content: helmignore }];
        expect(
          packagedFiles(tree)
            .map((file) => file.path)
            .sort(),
        ).toEqual(helmPackage(helm, tree));
      }),
      { numRuns: 60 },
    );
  });

  it("`helm template`, `helm lint` and `helm show` accept our package", () => {
    const design = sampleDesign();
    const files = TREE.map((file) =>
      file.path === "templates/configmap.yaml"
        ? { ...file, content: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-größe\n" }
        : file,
    );
    withFolder((folder) => {
      const name = packageFileName(design);
      expect(name).toBe("shop-0.1.0.tgz");
      writeFiles(folder, [{ path: name, content: packageChart(design, files) }]);
      const template = runHelm(helm, ["template", "demo", name], { cwd: folder });
      expect(template).toMatchObject({ status: 0 });
      expect(template.stdout).toContain("name: demo-größe");
      expect(runHelm(helm, ["lint", name], { cwd: folder })).toMatchObject({ status: 0 });
      expect(runHelm(helm, ["show", "chart", name], { cwd: folder })).toMatchObject({ status: 0 });
    });
  });

  it("Helm reads long and non-ASCII paths of ours", () => {
    const long = `files/${"deep-folder-name/".repeat(14)}größe-✓.txt`;
    const files = [
      { path: "Chart.yaml", content: API_YAML },
      { path: long, content: "found" },
      { path: "templates/c.yaml", content: `data: {{ .Files.Get ${JSON.stringify(long)} | quote }}\n` },
    ];
    withFolder((folder) => {
      writeFiles(folder, [{ path: "api.tgz", content: writeArchive("api", files) }]);
      const template = runHelm(helm, ["template", "demo", "api.tgz"], { cwd: folder });
      expect(template).toMatchObject({ status: 0 });
      expect(template.stdout).toContain('data: "found"');
    });
  });
});
