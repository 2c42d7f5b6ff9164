import { expect, test } from "vitest";
import { deriveChart, keepSameFiles } from "@/components/designer/derive-chart";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

const design = sampleDesign({ components: [sampleService("api")], values: "api:\n  enabled: true\n" });

test("a design gives files and diagnostics", () => {
  const { files, failure } = deriveChart(design);
  expect(failure).toBeNull();
  expect(files.map(({ path }) => path)).toContain("values.yaml");
});

test("a base that does not parse gives no files and says why", () => {
  const { files, diagnostics } = deriveChart({ ...design, values: "a: [" });
  expect(files).toEqual([]);
  expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
});

test("files that did not change stay the same objects", () => {
  const before = deriveChart(design).files;
  expect(keepSameFiles(before, structuredClone(before))).toBe(before);
  const after = deriveChart({ ...design, values: "api:\n  enabled: false\n" }).files;
  const kept = keepSameFiles(before, structuredClone(after));
  expect(kept).not.toBe(before);
  expect(kept.find(({ path }) => path === "Chart.yaml")).toBe(before.find(({ path }) => path === "Chart.yaml"));
  expect(kept.find(({ path }) => path === "values.yaml")?.content).toContain("false");
});
