import { expect, test } from "vitest";
import { fetchCommand } from "@/lib/core/chart/fetch-commands";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

test("D2 dependencies are fetched by one line that adds each repository first, because a lock alone finds none", () => {
  const design = sampleDesign({ components: [sampleService("api"), samplePostgresql()] });
  expect(fetchCommand(design, "shop")).toBe(
    "helm repo add charts-bitnami-com-bitnami https://charts.bitnami.com/bitnami && helm dependency build shop",
  );
});

test("OCI registries and subcharts of our own need no repository", () => {
  const spec = { ...samplePostgresql().spec };
  if (spec.kind !== "infrastructure" || spec.dependency === undefined) throw new Error("a dependency");
  const oci = { ...spec, dependency: { ...spec.dependency, repository: "oci://registry.example.com/charts" } };
  const design = sampleDesign({ components: [sampleService("api"), samplePostgresql({ spec: oci })] });
  expect(fetchCommand(design, ".")).toBe("helm dependency build .");
});
