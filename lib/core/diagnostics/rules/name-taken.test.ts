import { describe, expect, it } from "vitest";
import type { ChartComponent } from "@/lib/core/design/design";
import { nameTaken } from "@/lib/core/diagnostics/rules/name-taken";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";
import { samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

describe("nameTaken", () => {
  it("is content with different names", () => {
    expect(runRule(nameTaken, shop())).toEqual([]);
  });

  it("is content with one dependency under two aliases", () => {
    const design = shop((shop) => shop.components.push(samplePostgresql({ id: "vector", valuesKey: "vector" })));
    expect(runRule(nameTaken, design)).toEqual([]);
  });

  it.each<[what: string, change: Partial<ChartComponent>, message: string]>([
    ["a values key", { valuesKey: "api" }, "Two components share the values key api."],
    ["a chart's name", { chartName: "api" }, "Two charts are called api."],
    ["the name of the chart itself", { chartName: "shop" }, "Two charts are called shop."],
  ])("finds %s twice", (_what, change, message) => {
    const design = shop((shop) => shop.components.push(sampleService("worker", change)));
    expect(runRule(nameTaken, design)).toMatchObject([
      { code: "name_taken", message, target: { collection: "components", id: "worker" } },
    ]);
  });

  it("finds two shared objects of one name, and an external system named like a component", () => {
    const design = shop((shop) => {
      shop.configObjects.push({ ...shop.configObjects[0]!, id: "more" });
      const ports = [{ name: "http", port: 80, protocol: "TCP" as const }];
      shop.externalSystems.push({ id: "api", title: "API", namespace: "other", ports });
    });
    expect(runRule(nameTaken, design).map(({ target }) => target)).toMatchObject([
      { collection: "configObjects", id: "more" },
      { collection: "externalSystems", id: "api" },
    ]);
  });
});
