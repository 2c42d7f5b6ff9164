import { describe, expect, test } from "vitest";
import { CATALOG } from "@/lib/core/catalog/catalog";
import type { Design } from "@/lib/core/design/design";
import { type FormField, fieldsOfComponent, fieldsOfShared } from "@/lib/core/schema/component-fields";
import { validateField } from "@/lib/core/schema/validate-field";
import { createBlankDesign } from "@/lib/core/starters/blank";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { coalesceValues } from "@/lib/core/values/coalesce-values";
import { layersOf } from "@/lib/core/values/design-layers";
import { getAtPath } from "@/lib/core/values/get-at-path";
import type { YamlValue } from "@/lib/core/values/yaml-value";

const design = createDataspokeDesign();

function field(path: string, id = path.split(".")[0] ?? "", of: Design = design): FormField {
  const all = [...fieldsOfShared(of), ...fieldsOfComponent(of, id)];
  const found = all.find((candidate) => candidate.path.join(".") === path);
  if (found === undefined) throw new Error(`no field ${path}`);
  return found;
}

describe("fields", () => {
  test("say in words what they set, in what unit, with what default", () => {
    expect(field("frontend.resources.requests.cpu")).toMatchObject({
      label: "CPU request",
      group: "Resources",
      input: "quantity",
      unit: "cpu",
      defaultValue: "100m",
    });
    expect(field("frontend.image.pullPolicy")).toMatchObject({
      input: "select",
      options: ["Always", "IfNotPresent", "Never"],
      defaultValue: "IfNotPresent",
    });
    expect(field("api.service.port")).toMatchObject({ input: "number", defaultValue: 8000 });
    expect(field("api.ingress.annotations").input).toBe("map");
    expect(field("api.args").input).toBe("list");
    expect(field("api.ingress.hosts").input).toBe("yaml");
    expect(field("workers.enabled")).toMatchObject({ label: "Enabled", input: "boolean", group: "General" });
    expect(field("redis.replica.replicaCount")).toMatchObject({
      defaultValue: 3,
      defaultNote: "default (chart not fetched)",
    });
    expect(field("networkPolicy.datahubNamespace")).toMatchObject({ group: "Network policy", input: "text" });
  });

  test("follow each other by heading, and no two of a component look the same", () => {
    for (const fields of [
      fieldsOfShared(design),
      ...design.components.map(({ id }) => fieldsOfComponent(design, id)),
    ]) {
      const headings = fields.map(({ group }) => group);
      const runs = headings.filter((heading, index) => heading !== headings[index - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      const words = fields.map(({ path, group, label }) => `${path[0]} ${group} ${label}`);
      expect(words.filter((text, index) => words.indexOf(text) !== index)).toEqual([]);
      expect(fields.filter(({ label, description }) => label === "" || description === "")).toEqual([]);
    }
  });

  test("offer nothing that a design must not hold", () => {
    const paths = fieldsOfShared(design).map(({ path }) => path.join("."));
    expect(paths).toContain("secrets.createSecret");
    expect(paths).toContain("secrets.postgres.user");
    expect(paths.filter((path) => /password|apiKey/i.test(path))).toEqual([]);
  });

  test("are none for a component the design does not have", () => {
    expect(fieldsOfComponent(design, "nobody")).toEqual([]);
  });

  test("are remembered until the structure changes", () => {
    const edited = { ...design, values: `${design.values}\n` };
    expect(fieldsOfComponent(edited, "api")).toBe(fieldsOfComponent(design, "api"));
    const smaller = { ...design, components: design.components.slice(0, 1) };
    expect(fieldsOfComponent(smaller, "api")).toEqual([]);
  });

  test("accept every value the starter has", () => {
    const refusals: string[] = [];
    for (const layer of ["base", ...design.profiles.map(({ id }) => id)]) {
      const { values } = coalesceValues(layersOf(design, layer));
      for (const each of [
        ...fieldsOfShared(design),
        ...design.components.flatMap(({ id }) => fieldsOfComponent(design, id)),
      ]) {
        const value = getAtPath(values, each.path) ?? each.defaultValue;
        const problem = value === undefined ? null : validateField(each, value);
        if (problem !== null) refusals.push(`${each.path.join(".")}: ${problem}`);
      }
    }
    expect(refusals).toEqual([]);
  });
});

describe("validateField", () => {
  const cases: [path: string, value: YamlValue, problem: string | null][] = [
    ["frontend.replicaCount", 3, null],
    ["frontend.replicaCount", -1, "Must be between 0 and 1000."],
    ["frontend.replicaCount", 1.5, "Must be a whole number."],
    ["frontend.replicaCount", "two", "Must be a whole number."],
    ["frontend.resources.limits.memory", "1.5Gi", null],
    ["frontend.resources.limits.memory", "a lot", "Write an amount with a unit, such as 512Mi or 2Gi."],
    ["frontend.resources.limits.cpu", "250m", null],
    ["frontend.resources.limits.cpu", 2, null],
    ["frontend.resources.limits.cpu", "2 cores", "Write cores or millicores, such as 0.5 or 500m."],
    ["frontend.service.port", 70_000, "Must be between 1 and 65535."],
    ["frontend.service.type", "Ingress", "Choose one of ClusterIP, NodePort, LoadBalancer."],
    ["frontend.ingress.enabled", "yes", "Must be true or false."],
    ["frontend.podLabels", { "app.kubernetes.io/name": "x" }, "The key app.kubernetes.io/name cannot be set here."],
    ["frontend.podLabels", { team: "x" }, null],
    ["frontend.ingress.hosts", [{ host: "a" }], "Item 1: The key paths is missing."],
    [
      "frontend.ingress.hosts",
      [{ host: "a", paths: [{ path: "x", pathType: "Prefix" }] }],
      "Item 1: paths: Item 1: path: Must start with a slash.",
    ],
    ["frontend.ingress.tls", [{ secret: "x" }], "Item 1: There is no key secret."],
    ["frontend.podDisruptionBudget.minAvailable", "25%", null],
    ["frontend.podDisruptionBudget.minAvailable", "most", "Write a whole number or a percentage such as 25%."],
    ["frontend.podDisruptionBudget.minAvailable", null, null],
    ["frontend.image.digest", "sha256:abc", "Write sha256: and 64 hexadecimal digits."],
    ["frontend.fullnameOverride", "Front_End", "Use lower-case letters, digits and dashes, starting with a letter."],
    ["externalSecrets.refreshInterval", "soon", "Write a duration such as 30s, 5m or 1h."],
    ["networkPolicy.datahubNamespace", "", "Must not be empty."],
    ["frontend.extraEnv", { "1A": "x" }, "The key 1A cannot be set here."],
    ["frontend.extraEnv", { A: 1 }, "A: Must be a text or a map of keys and values."],
  ];
  test.each(cases)("%s = %j", (path, value, problem) => {
    expect(validateField(field(path), value)).toBe(problem);
  });
});

describe("catalogue", () => {
  test.each(CATALOG.map((entry) => [entry.id, entry] as const))("%s is whole", (id, entry) => {
    const { component, values, lock } = entry.newComponent();
    expect(component.id).toBe(id);
    expect(lock.id).toBe(id);
    expect(lock.version).toBe(entry.chart.version);
    const made: Design = { ...createBlankDesign("shop"), components: [component], locks: [lock] };
    const fields = fieldsOfComponent(made, id);
    const paths = new Set(fields.map(({ path }) => path.slice(1).join(".")));
    for (const part of entry.resourceParts) {
      for (const path of [part.replicasPath, part.storagePath, part.enabledPath, part.storageEnabledPath]) {
        if (path !== undefined) expect(paths).toContain(path.join("."));
      }
      expect(paths).toContain([...part.resourcesPath, "requests", "cpu"].join("."));
    }
    for (const each of fields) {
      const value = getAtPath(values, each.path.slice(1));
      if (value !== undefined) expect(`${each.path.join(".")} ${validateField(each, value)}`).toMatch(/ null$/);
    }
    expect(entry.outputs.map(({ name }) => name)).toContain("host");
    expect(entry.notes.every(({ message, remedy }) => message.endsWith(".") && remedy.endsWith("."))).toBe(true);
  });
});
