import { expect, test } from "vitest";
import { describeSchema, helpAt, schemaAt, suggestionsAt } from "@/components/values/schema-help";
import type { JsonSchema } from "@/lib/core/schema/json-schema";

const SCHEMA: JsonSchema = {
  type: "object",
  properties: {
    api: {
      type: "object",
      title: "API",
      properties: {
        enabled: { type: "boolean", title: "Enabled", default: true },
        replicaCount: { type: "integer", title: "Replicas", description: "Number of *pods*", minimum: 0, default: 1 },
        image: {
          type: "object",
          properties: { pullPolicy: { type: "string", enum: ["Always", "IfNotPresent"], default: "IfNotPresent" } },
        },
        labels: { type: "object", additionalProperties: { type: "string" } },
      },
    },
    web: { type: "object", properties: {} },
  },
};

/** Suggestions at the bar in a text. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const before = marked.slice(0, offset).split("\n");
  return suggestionsAt(marked.replace("|", ""), before.length, (before.at(-1)?.length ?? 0) + 1, SCHEMA);
}

test("keys of the map the caret is in, without those it has", () => {
  expect(at("api:\n  enabled: true\n  |\n").map(({ label }) => label)).toEqual(["replicaCount", "image", "labels"]);
  expect(at("api:\n  enabled: true\n|").map(({ label }) => label)).toEqual(["web"]);
  expect(at("|").map(({ label }) => label)).toEqual(["api", "web"]);
});

test("a key that holds a map opens its block", () => {
  const image = at("api:\n  im|").find(({ label }) => label === "image");
  expect(image?.insertText).toBe("image:\n    ");
});

test("values the schema names", () => {
  expect(at("api:\n  enabled: |").map(({ label }) => label)).toEqual(["true", "false"]);
  expect(at("api:\n  image:\n    pullPolicy: If|").map(({ label }) => label)).toEqual(["Always", "IfNotPresent"]);
  expect(at("api:\n  labels:\n    a: |")).toEqual([]);
});

test("nothing inside comments, texts and lists", () => {
  expect(at("# api|")).toEqual([]);
  expect(at("api:\n  args:\n    - |")).toEqual([]);
});

test("a key is explained where it stands", () => {
  const text = "api:\n  replicaCount: 2\n";
  expect(helpAt(text, 2, 5, SCHEMA)).toMatchObject({ startColumn: 3, endColumn: 15 });
  expect(helpAt(text, 2, 5, SCHEMA)?.markdown).toContain("Number of \\*pods\\*");
  expect(helpAt(text, 2, 18, SCHEMA)).toBeNull();
  expect(helpAt("unknown: 1\n", 1, 2, SCHEMA)).toBeNull();
});

test("what a schema says fits a few lines", () => {
  const schema = schemaAt(SCHEMA, ["api", "image", "pullPolicy"]);
  expect(schema === null ? "" : describeSchema(schema)).toContain("One of: `Always`, `IfNotPresent`");
  expect(schemaAt(SCHEMA, ["api", "labels", "team"])).toEqual({ type: "string" });
  expect(schemaAt(SCHEMA, ["gone", "x"])).toBeNull();
});
