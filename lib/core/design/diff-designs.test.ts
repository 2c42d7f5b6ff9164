import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange } from "@/lib/core/design/apply-change";
import { applyCommand } from "@/lib/core/design/apply-command";
import { commandSchema } from "@/lib/core/design/command";
import { COLLECTIONS, type Design } from "@/lib/core/design/design";
import { diffDesigns } from "@/lib/core/design/diff-designs";
import { STARTERS } from "@/lib/core/starters/starters";
import { randomCommand, seededRandom } from "@/lib/core/testing/random-command";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

const shop = sampleDesign({
  components: [sampleService("api"), sampleService("web")],
  connections: [{ id: "api-web", from: "api", to: "web", port: "http" }],
  values: "# The shop.\napi:\n  enabled: true\nweb:\n  enabled: true\n",
  profiles: [
    {
      id: "dev",
      name: "Development",
      description: "",
      values: "api:\n  replicaCount: 1\n",
      target: { release: "shop", namespace: "dev" },
    },
  ],
});

/** What somebody might make of `first` in a while, with some collections put in another order. */
function wander(first: Design, seed: number): Design {
  const random = seededRandom(seed);
  let design = first;
  for (let count = 0; count < 12; count++) {
    const applied = applyCommand(design, randomCommand(design, random));
    if (applied.ok) design = applied.design;
  }
  const shuffled = COLLECTIONS.filter(() => random() < 0.4).map((collection) => [
    collection,
    design[collection]
      .map((record) => ({ record, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ record }) => record),
  ]);
  return { ...design, ...Object.fromEntries(shuffled) };
}

function expectRestored(from: Design, to: Design): void {
  const change = diffDesigns(from, to);
  expect(applyChange(from, change)).toEqual({ ok: true, design: to });
  const command = commandSchema.parse(JSON.parse(JSON.stringify({ type: "restore", change })));
  const applied = applyCommand(from, command);
  if (!applied.ok) throw new Error(applied.refusal.message);
  expect(applied.design).toEqual(to);
  expect(applyCommand(applied.design, applied.inverse)).toMatchObject({ ok: true, design: from });
}

describe("diffDesigns", () => {
  test("[H5] the difference of two designs, sent as a command, turns one into the other and back", () => {
    const property = fc.property(fc.integer(), fc.integer(), (seed, otherSeed) => {
      expectRestored(wander(shop, seed), wander(shop, otherSeed));
    });
    fc.assert(property, { numRuns: 100 });
  });

  test("[H5] any starter turns into any other", () => {
    const designs = STARTERS.map((starter) => starter.create());
    for (const from of designs) for (const to of designs) expectRestored(from, to);
  });

  test("[H5] equal designs have no difference", () => {
    expect(diffDesigns(shop, structuredClone(shop))).toEqual([]);
  });

  test("[H5] only what differs is touched: one field, one line, one record moved", () => {
    const [api, web] = shop.components;
    const cron = sampleService("cron");
    const from: Design = { ...shop, components: [cron, api!, web!] };
    const to: Design = {
      ...shop,
      chart: { ...shop.chart, version: "0.2.0", home: "https://shop.example" },
      components: [{ ...api!, title: "API" }, web!, cron],
      values: shop.values.replace("api:", "api: # first"),
    };
    expect(diffDesigns(from, to)).toEqual([
      { type: "setChart", field: "version", from: "0.1.0", to: "0.2.0" },
      { type: "setChart", field: "home", to: "https://shop.example" },
      { type: "text", layer: "base", splices: [{ offset: 12, removed: "api:\n", inserted: "api: # first\n" }] },
      { type: "set", collection: "components", id: "api", field: "title", from: "api", to: "API" },
      { type: "drop", collection: "components", record: cron, before: "api" },
      { type: "put", collection: "components", record: cron, before: null },
    ]);
  });
});
