import { expect, test } from "vitest";
import { helmCommands } from "@/components/designer/dialogs/helm-commands";
import { sampleDesign } from "@/lib/core/testing/sample-design";

const design = sampleDesign({
  profiles: [
    { id: "dev", name: "Dev", description: "", values: "", target: { release: "shop-dev", namespace: "dev" } },
  ],
});

test("the base installs from the package as it is", () => {
  expect(helmCommands(design, "base", false)).toEqual([
    "helm upgrade --install shop shop-0.1.0.tgz \\\n  --namespace shop --create-namespace",
  ]);
});

test("a profile adds its values file, and missing dependencies are fetched first", () => {
  expect(helmCommands(design, "dev", true)).toEqual([
    "tar -xzf shop-0.1.0.tgz",
    "helm dependency build shop",
    "helm upgrade --install shop-dev ./shop \\\n  --namespace dev --create-namespace \\\n  --values shop/values-dev.yaml",
  ]);
});
