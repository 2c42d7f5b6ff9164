import { describe, expect, it } from "vitest";
import { schemaErrors } from "@/lib/core/diagnostics/schema-errors";
import { schemaSentence } from "@/lib/core/diagnostics/schema-sentence";
import type { JsonSchema } from "@/lib/core/schema/json-schema";
import type { YamlMap } from "@/lib/core/values/yaml-value";

const SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    replicas: { type: "integer", minimum: 1, maximum: 10 },
    name: { type: "string", minLength: 1, maxLength: 5 },
    policy: { type: "string", enum: ["Always", "Never"] },
    cpu: { type: ["string", "number"], pattern: "^[0-9]+m$", "x-unit": "cpu" },
    tag: { type: "string", pattern: "^v" },
    either: { description: "a host, or a url", anyOf: [{ type: "string" }, { type: "object", required: ["url"] }] },
    labels: { type: "object", propertyNames: { pattern: "^[a-z]+$" }, additionalProperties: { type: "string" } },
    hosts: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["host", "path"],
        properties: { host: { type: "string" }, path: { type: "string" } },
      },
    },
    list: { type: "array", uniqueItems: true },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    scaled: { type: "object", if: { required: ["min"] }, then: { required: ["max"] } },
    map: { type: "object", minProperties: 2 },
    one: { const: 1 },
    "a/b~c d#%": { type: "boolean" },
  },
};

describe("schemaErrors and schemaSentence", () => {
  it("are content with values that fit", () => {
    const values: YamlMap = { replicas: 3, name: "api", hosts: [{ host: "a", path: "/" }], labels: { a: "b" }, cpu: 2 };
    expect(schemaErrors(SCHEMA, values)).toEqual([]);
  });

  it.each<{ values: YamlMap; sentence: string }>([
    { values: { replicas: "two" }, sentence: 'replicas must be a whole number, not "two".' },
    { values: { replicas: 1.5 }, sentence: "replicas must be a whole number, not 1.5." },
    { values: { replicas: 0 }, sentence: "replicas must be at least 1, not 0." },
    { values: { replicas: 11 }, sentence: "replicas must be at most 10, not 11." },
    { values: { name: "" }, sentence: "name must not be empty." },
    { values: { name: "too long" }, sentence: "name must have at most 5 characters." },
    { values: { name: null }, sentence: "name must be text, not null." },
    { values: { policy: "Sometimes" }, sentence: 'policy must be one of "Always", "Never", not "Sometimes".' },
    { values: { cpu: "lots" }, sentence: 'cpu must be an amount of CPU such as 500m or 1.5, not "lots".' },
    { values: { cpu: [] }, sentence: "cpu must be an amount of CPU such as 500m or 1.5, not a list." },
    { values: { tag: "1.0" }, sentence: 'tag does not have the form it must have: "1.0" does not match ^v.' },
    { values: { either: 5 }, sentence: "either does not fit: a host, or a url." },
    { values: { labels: { UPPER: "x" } }, sentence: "labels.UPPER is not a name that is allowed here." },
    { values: { labels: { a: 1 } }, sentence: "labels.a must be text, not 1." },
    { values: { hosts: [] }, sentence: "hosts needs at least 1 item." },
    { values: { hosts: [{ host: "a", path: "/" }, { host: "b" }] }, sentence: "hosts[1] needs path." },
    { values: { hosts: [{ host: "a", path: "/", port: 1 }] }, sentence: "hosts[0].port is not a key the chart knows." },
    { values: { list: [1, 1] }, sentence: "list has the same item twice." },
    { values: { scaled: { min: 1 } }, sentence: "scaled needs max." },
    { values: { map: {} }, sentence: "map needs at least 2 keys." },
    { values: { one: 2 }, sentence: "one must be 1, not 2." },
    { values: { extra: 1 }, sentence: "extra is not a key the chart knows." },
    { values: { "a/b~c d#%": "x" }, sentence: 'a/b~c d#% must be true or false, not "x".' },
  ])("$sentence", ({ values, sentence }) => {
    expect(schemaErrors(SCHEMA, values).map(schemaSentence)).toEqual([sentence]);
  });

  it("say everything that is wrong, each at its path", () => {
    const errors = schemaErrors(SCHEMA, { replicas: "x", hosts: [{ host: 1, path: 2 }], other: {} });
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([["replicas"], ["hosts", 0, "host"], ["hosts", 0, "path"], ["other"]]),
    );
    expect(errors).toHaveLength(4);
  });

  it("cut long values short", () => {
    const [error] = schemaErrors(SCHEMA, { policy: "x".repeat(500) });
    expect(schemaSentence(error!).length).toBeLessThan(140);
  });
});
