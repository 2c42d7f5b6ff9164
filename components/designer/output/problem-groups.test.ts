import { expect, test } from "vitest";
import { groupProblems, placeOf } from "@/components/designer/output/problem-groups";
import type { Diagnostic, DiagnosticTarget, Severity } from "@/lib/core/diagnostics/diagnostic";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

const problem = (severity: Severity, target: DiagnosticTarget): Diagnostic => ({
  code: "x_y",
  severity,
  message: "m",
  remedy: "r",
  target,
});

test("problems stand under what they are about, errors first", () => {
  const design = sampleDesign({ components: [sampleService("api", { title: "Public API" })] });
  const groups = groupProblems(design, [
    problem("info", { kind: "file", path: "README.md" }),
    problem("warning", { kind: "value", layer: "base", path: ["api", "image"] }),
    problem("error", { kind: "text", layer: "dev", line: 3, column: 1 }),
    problem("error", { kind: "record", collection: "components", id: "api" }),
  ]);
  expect(groups.map(({ title, problems }) => [title, problems.map(({ severity }) => severity)])).toEqual([
    ["values-dev.yaml", ["error"]],
    ["Public API", ["error", "warning"]],
    ["README.md", ["info"]],
  ]);
});

test("places are short", () => {
  const nameOf = (layer: string) => layer;
  expect(placeOf({ kind: "value", layer: "base", path: ["api", "tag"] }, nameOf)).toBe("api.tag · base");
  expect(placeOf({ kind: "text", layer: "dev", line: 3, column: 1 }, nameOf)).toBe("line 3 · dev");
  expect(placeOf({ kind: "file", path: "a.yaml", line: 2 }, nameOf)).toBe("a.yaml:2");
});
