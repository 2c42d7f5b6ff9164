import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatViewState, OUTPUT_PANES, parseViewState, resolveViewState } from "@/components/designer/view-state";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

test("a view survives its way through the address", () => {
  const view = fc.record({
    selection: fc.option(fc.string({ minLength: 1 })),
    layer: fc.string({ minLength: 1 }),
    pane: fc.constantFrom(...OUTPUT_PANES),
    file: fc.option(fc.string({ minLength: 1 })),
  });
  fc.assert(
    fc.property(view, (before) => {
      expect(parseViewState(formatViewState(before))).toEqual(before);
    }),
  );
});

test("defaults are left out and other parameters stay", () => {
  const view = parseViewState("?component=api&layer=base&pane=values&debug=1");
  expect(formatViewState(view, "?debug=1&file=old")).toBe("?debug=1&component=api");
});

test("addresses stay readable", () => {
  const view = { selection: "~resources", layer: "dev", pane: "files" as const, file: "templates/configmap.yaml" };
  expect(formatViewState(view)).toBe("?component=~resources&layer=dev&pane=files&file=templates/configmap.yaml");
});

test("an unknown pane is the default one", () => {
  expect(parseViewState("?pane=../../etc").pane).toBe("values");
});

test("what the design does not have falls back to what it has", () => {
  const design = sampleDesign({ components: [sampleService("api")] });
  const view = parseViewState("?component=gone&layer=gone");
  expect(resolveViewState(view, design)).toMatchObject({ selection: "api", layer: "base" });
  expect(resolveViewState(view, sampleDesign())).toMatchObject({ selection: "~chart" });
  const section = parseViewState("?component=~secrets");
  expect(resolveViewState(section, design)).toBe(section);
});
