import { expect, test } from "vitest";
import { derivedFrom } from "@/components/designer/form/derived-from";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";

const design = createDataspokeDesign();

test("an address left empty is that of a component", () => {
  expect(derivedFrom(design, ["config", "redis", "host"])).toBe("Redis");
  expect(derivedFrom(design, ["config", "llm", "model"])).toBeNull();
  expect(derivedFrom(design, ["config"])).toBeNull();
});
