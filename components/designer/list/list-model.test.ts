import { expect, test } from "vitest";
import { componentItems, searchItems } from "@/components/designer/list/list-model";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { ResourceRow } from "@/lib/core/resources/resource-rows";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

const design = sampleDesign({ components: [sampleService("api"), samplePostgresql()] });

const row = (componentId: string, min: number, max = min): ResourceRow => {
  const cell = { path: [componentId], text: null, amount: null, origin: null };
  return {
    componentId,
    title: componentId,
    part: "",
    enabled: true,
    replicas: { min, max },
    cells: { cpuRequest: cell, cpuLimit: cell, memoryRequest: cell, memoryLimit: cell, storage: null },
  };
};

const problem = (severity: Diagnostic["severity"], target: Diagnostic["target"]): Diagnostic => ({
  code: "x_y",
  severity,
  message: "m",
  remedy: "r",
  target,
});

test("a row shows whether the component runs, with how many pods, and what is wrong with it", () => {
  const items = componentItems(
    design,
    { api: { enabled: true }, postgresql: { enabled: false } },
    [row("api", 2, 10), row("postgresql", 1), row("postgresql", 2)],
    [
      problem("error", { kind: "value", layer: "base", path: ["postgresql", "auth"] }),
      problem("warning", { kind: "record", collection: "components", id: "postgresql" }),
      problem("info", { kind: "record", collection: "components", id: "api" }),
    ],
  );
  expect(items).toMatchObject([
    { id: "api", group: "Application", isEnabled: true, replicas: "2..10", problems: 0 },
    { id: "postgresql", group: "Infrastructure", isEnabled: false, replicas: "3", problems: 2, hasErrors: true },
  ]);
});

test("a missing condition means on, as for Helm", () => {
  expect(componentItems(design, {}, [], [])[0]).toMatchObject({ isEnabled: true, replicas: "" });
});

test("the search looks at titles and ids", () => {
  const items = [
    { id: "api", title: "Public API" },
    { id: "worker", title: "Worker" },
  ];
  expect(searchItems(items, "pub api").map(({ id }) => id)).toEqual(["api"]);
  expect(searchItems(items, "")).toHaveLength(2);
});
