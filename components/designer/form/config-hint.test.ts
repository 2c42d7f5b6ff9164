import { expect, test } from "vitest";
import { configHint } from "@/components/designer/form/config-hint";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";

const design = createDataspokeDesign();

test("secrets and derived addresses are known by their path", () => {
  expect(configHint(design, ["secrets", "postgres", "password"])).toMatchObject({ kind: "secret" });
  expect(configHint(design, ["config", "redis", "host"])).toMatchObject({ kind: "derived", from: "Redis" });
  expect(configHint(design, ["config", "llm", "model"])).toBeNull();
  expect(configHint(design, ["config"])).toBeNull();
});
