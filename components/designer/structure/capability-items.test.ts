import { expect, test } from "vitest";
import { CAPABILITY_ITEMS, capabilityCommand, hasCapability } from "@/components/designer/structure/capability-items";
import { applyCommand } from "@/lib/core/design/apply-command";
import type { Design, ServiceSpec } from "@/lib/core/design/design";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

function specOf(design: Design): ServiceSpec {
  const spec = design.components[0]?.spec;
  if (spec?.kind !== "service") throw new Error("no service");
  return spec;
}

test("every capability can be given and taken away again", () => {
  const design = sampleDesign({ components: [sampleService("api")], values: "api:\n  enabled: true\n" });
  for (const { capability } of CAPABILITY_ITEMS.filter((item) => item.capability !== "service")) {
    const given = applyCommand(design, capabilityCommand("api", specOf(design), capability, true));
    if (!given.ok) throw new Error(given.refusal.message);
    expect(hasCapability(specOf(given.design), capability)).toBe(true);
    const taken = applyCommand(given.design, capabilityCommand("api", specOf(given.design), capability, false));
    if (!taken.ok) throw new Error(taken.refusal.message);
    expect(hasCapability(specOf(taken.design), capability)).toBe(false);
  }
});
