import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "@/lib/core/design/apply-command";
import { type Command, commandSchema } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { readDesign } from "@/lib/core/design/read-design";
import { randomCommand, seededRandom } from "@/lib/core/testing/random-command";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";
import { parseValues } from "@/lib/core/yaml/parse-values";

const BASE = `# The shop.
api:
  enabled: true   # switch
  replicaCount: 2
  resources:
    limits: {cpu: 500m, memory: "1Gi"}

web:
  enabled: true
  image:
    tag: '1.0'
`;

function shop(): Design {
  return sampleDesign({
    components: [sampleService("api"), sampleService("web")],
    values: BASE,
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
}

function apply(design: Design, command: Command) {
  const applied = applyCommand(design, command);
  if (!applied.ok) throw new Error(`${applied.refusal.code}: ${applied.refusal.message}`);
  return applied;
}

describe("applyCommand", () => {
  test("[C1] any run of commands and then their inverses give back the first design", () => {
    const property = fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed);
      const first = shop();
      let design = first;
      const inverses: Command[] = [];
      for (let count = 0; count < 15; count++) {
        const applied = applyCommand(design, randomCommand(design, random));
        if (!applied.ok) continue;
        design = applied.design;
        inverses.push(applied.inverse);
      }
      for (const inverse of inverses.reverse()) {
        expect(commandSchema.safeParse(inverse).success).toBe(true);
        design = apply(design, inverse).design;
      }
      expect(design).toEqual(first);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test("[C2] a refused command leaves the design as it was, and nothing throws", () => {
    let refused = 0;
    const property = fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed);
      let design = shop();
      for (let count = 0; count < 10; count++) {
        const copy = structuredClone(design);
        const applied = applyCommand(design, randomCommand(design, random));
        expect(design).toEqual(copy);
        if (applied.ok) {
          design = applied.design;
          continue;
        }
        refused++;
        expect(applied.refusal.code).toMatch(/^[a-z_]+$/);
        expect(applied.refusal.message).toMatch(/[.!]$/);
      }
    });
    fc.assert(property, { numRuns: 200 });
    expect(refused).toBeGreaterThan(50);
  });

  test("[C3] setting what is already there makes an empty change", () => {
    const design = shop();
    const applied = apply(design, { type: "setValue", layer: "base", path: ["api", "replicaCount"], value: 2 });
    expect(applied.change).toEqual([]);
    expect(applied.design.values).toBe(BASE);
    expect(apply(design, { type: "unsetValue", layer: "dev", path: ["web"] }).change).toEqual([]);
  });

  test("[C4] a value is edited in place: comments, quotes and order elsewhere stay", () => {
    const design = apply(shop(), {
      type: "setValue",
      layer: "base",
      path: ["api", "resources", "limits", "cpu"],
      value: "1",
    }).design;
    expect(design.values.split("\n").filter((line, index) => line !== BASE.split("\n")[index])).toEqual([
      `    limits: {cpu: "1", memory: "1Gi"}`,
    ]);
    const opened = apply(shop(), { type: "setValue", layer: "base", path: ["api", "enabled"], value: false }).design;
    expect(opened.values).toBe(BASE.replace("enabled: true   # switch", "enabled: false   # switch"));
  });

  test("[C5] broken text is kept, blocks form commands on its layer only, and is undone like any text", () => {
    const broken = apply(shop(), { type: "editText", layer: "base", offset: 0, removed: "", inserted: "a: [1\n" });
    const refused = applyCommand(broken.design, { type: "setValue", layer: "base", path: ["x"], value: 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "text_broken" } });
    expect(refused.ok ? "" : refused.refusal.message).toMatch(/line \d+/);
    expect(applyCommand(broken.design, { type: "setValue", layer: "dev", path: ["x"], value: 1 }).ok).toBe(true);
    expect(apply(broken.design, broken.inverse).design).toEqual(shop());
  });

  test("[C6] a batch is all or nothing", () => {
    const design = shop();
    const batch: Command = {
      type: "batch",
      commands: [
        { type: "setValue", layer: "base", path: ["web", "image", "tag"], value: "2.0" },
        { type: "removeComponent", id: "nobody" },
      ],
    };
    expect(applyCommand(design, batch)).toMatchObject({ ok: false, refusal: { code: "record_missing" } });
    expect(design).toEqual(shop());
  });

  test("[C7] a component comes with its block and goes with everything that only it needs", () => {
    const jobs = sampleService("jobs");
    const added = apply(shop(), { type: "addComponent", component: jobs, values: { enabled: true, replicaCount: 1 } });
    expect(added.design.values).toContain("jobs:\n  enabled: true\n  replicaCount: 1\n");
    expect(added.design.values.startsWith(BASE)).toBe(true);
    const connected = apply(added.design, {
      type: "connect",
      connection: { id: "jobs-api", from: "jobs", to: "api", port: "http" },
    }).design;
    const tuned = apply(connected, { type: "setValue", layer: "dev", path: ["jobs", "replicaCount"], value: 0 }).design;
    const removed = apply(tuned, { type: "removeComponent", id: "jobs" });
    expect(removed.design.connections).toEqual([]);
    for (const layer of layerIds(removed.design)) {
      expect(parseValues(layerText(removed.design, layer) ?? "").value).not.toHaveProperty("jobs");
    }
    expect(apply(removed.design, removed.inverse).design).toEqual(tuned);
  });

  test.each<[string, Command, string]>([
    ["a taken id", { type: "addComponent", component: sampleService("api"), values: {} }, "name_taken"],
    [
      "a connection to nobody",
      { type: "connect", connection: { id: "x", from: "api", to: "moon", port: "http" } },
      "record_missing",
    ],
    [
      "a profile that is there",
      { type: "addProfile", profile: shop().profiles[0] as Design["profiles"][0] },
      "name_taken",
    ],
    ["an unknown layer", { type: "setValue", layer: "qa", path: ["a"], value: 1 }, "layer_missing"],
    [
      "text that moved on",
      { type: "editText", layer: "base", offset: 0, removed: "nope", inserted: "" },
      "changed_since",
    ],
  ])("[C8] %s is refused", (_what, command, code) => {
    expect(applyCommand(shop(), command)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("[C11] a new key of a shared object brings its value into the base; a secret never enters a ConfigMap", () => {
    const configObject = {
      id: "config",
      kind: "ConfigMap" as const,
      nameSuffix: "config",
      createPath: ["config", "create"],
      namePath: ["global", "configMap", "name"],
      entries: [],
    };
    const added = apply(shop(), { type: "addConfigObject", configObject }).design;
    expect(added.values).toContain("config:\n  create: true\n");
    const source = { from: "value" as const, path: ["config", "logLevel"] };
    const put = apply(added, {
      type: "putConfigEntry",
      configObject: "config",
      entry: { key: "LOG_LEVEL", description: "", source },
    });
    expect(put.design.values).toContain('logLevel: ""');
    expect(apply(put.design, put.inverse).design).toEqual(added);
    const secret = { from: "secret" as const, path: ["config", "token"], remoteProperty: "token", required: true };
    const refused = applyCommand(added, {
      type: "putConfigEntry",
      configObject: "config",
      entry: { key: "TOKEN", description: "", source: secret },
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "kind_mismatch" } });
  });

  test("[C9] a capability goes with its values", () => {
    const withIngress = apply(shop(), {
      type: "setCapability",
      id: "api",
      setting: { capability: "ingress", value: {} },
    }).design;
    const set = apply(withIngress, {
      type: "setValue",
      layer: "dev",
      path: ["api", "ingress", "enabled"],
      value: true,
    });
    const without = apply(set.design, {
      type: "setCapability",
      id: "api",
      setting: { capability: "ingress", value: null },
    });
    expect(without.design.profiles[0]?.values).toBe("api:\n  replicaCount: 1\n");
    const refused = applyCommand(withIngress, {
      type: "setCapability",
      id: "api",
      setting: { capability: "service", value: null },
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "capability_needs_service" } });
  });
});

describe("readDesign", () => {
  test("[C10] a design survives the way out and in", () => {
    expect(readDesign(JSON.parse(JSON.stringify(shop())))).toEqual({ ok: true, design: shop() });
  });

  test("[C10] a newer schema version is refused by name", () => {
    const read = readDesign({ ...shop(), schemaVersion: 99 });
    expect(read).toMatchObject({ ok: false, refusal: { code: "design_too_new" } });
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["no version", {}],
    ["half a design", { schemaVersion: 1 }],
    ["an unknown field", { ...shop(), extra: 1 }],
    ["a hostile chart name", { ...shop(), chart: { ...shop().chart, name: ".." } }],
    ["a long name", { ...shop(), chart: { ...shop().chart, name: "a".repeat(300) } }],
    ["a unicode name", { ...shop(), chart: { ...shop().chart, name: "ünï" } }],
    ["a path out of the chart", { ...shop(), files: [{ id: "f", path: "../x", content: "" }] }],
    ["two components of one id", { ...shop(), components: [sampleService("api"), sampleService("api")] }],
    ["a connection to nobody", { ...shop(), connections: [{ id: "x", from: "api", to: "moon", port: "http" }] }],
  ])("[C10] %s is refused with the place that is wrong", (_what, json) => {
    expect(readDesign(json)).toMatchObject({ ok: false, refusal: { code: "design_invalid" } });
  });
});
