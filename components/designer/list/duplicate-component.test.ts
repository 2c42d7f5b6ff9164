import { expect, test } from "vitest";
import { duplicateCommand, freeName } from "@/components/designer/list/duplicate-component";
import { missingAddress, toggleComponentCommand } from "@/components/designer/list/toggle-component";
import { applyCommand } from "@/lib/core/design/apply-command";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";
import { parseValues } from "@/lib/core/yaml/parse-values";

const design = sampleDesign({
  components: [sampleService("api"), samplePostgresql()],
  connections: [{ id: "api-postgresql", from: "api", to: "postgresql", port: "postgresql" }],
  values: "api:\n  enabled: true\n  replicaCount: 2\npostgresql:\n  enabled: true\n",
  profiles: [
    {
      id: "dev",
      name: "dev",
      description: "",
      values: "api:\n  replicaCount: 1\n",
      target: { release: "shop", namespace: "shop" },
    },
  ],
});

test("a copy of a service has the original's values in every layer, and its connections", () => {
  const copy = duplicateCommand(design, "api");
  const applied = copy === null ? null : applyCommand(design, copy.command);
  expect(applied?.ok).toBe(true);
  if (!applied?.ok) return;
  const { components, connections, values, profiles } = applied.design;
  expect(components.at(-1)).toMatchObject({
    id: "api-copy",
    valuesKey: "api-copy",
    conditions: [["api-copy", "enabled"]],
  });
  expect(parseValues(values).value["api-copy"]).toEqual({ enabled: true, replicaCount: 2 });
  expect(parseValues(profiles[0]?.values ?? "").value["api-copy"]).toEqual({ replicaCount: 1 });
  expect(connections.at(-1)).toMatchObject({ from: "api-copy", to: "postgresql" });
  expect(values.startsWith(design.values.trimEnd())).toBe(true);
});

test("a dependency is not copied", () => {
  expect(duplicateCommand(design, "postgresql")).toBeNull();
});

test("free names stay within 40 characters", () => {
  const taken = sampleDesign({ components: [sampleService("a".repeat(40))] });
  expect(freeName(taken, "a".repeat(60))).toHaveLength(40);
  expect(freeName(design, "api")).toBe("api-2");
});

test("switching writes the first condition of the component in the layer on screen", () => {
  expect(toggleComponentCommand(design, "api", "dev", false)).toEqual({
    type: "setValue",
    layer: "dev",
    path: ["api", "enabled"],
    value: false,
  });
  expect(toggleComponentCommand(design, "gone", "dev", false)).toBeNull();
});

test("a dependency that is off and has no address says where to set one", () => {
  const off = {
    ...design,
    values: design.values.replace("postgresql:\n  enabled: true", "postgresql:\n  enabled: false"),
  };
  expect(missingAddress(off, "postgresql", "base")).toEqual(["config", "postgres", "host"]);
  const set = { ...off, values: `${off.values}config:\n  postgres:\n    host: db.example.com\n` };
  expect(missingAddress(set, "postgresql", "base")).toBeNull();
  expect(missingAddress(off, "api", "base")).toBeNull();
});
