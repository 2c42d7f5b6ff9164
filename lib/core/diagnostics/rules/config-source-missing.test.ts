import { describe, expect, it } from "vitest";
import { configSourceMissing } from "@/lib/core/diagnostics/rules/config-source-missing";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

describe("configSourceMissing", () => {
  it("is content with outputs that exist", () => {
    expect(runRule(configSourceMissing, shop())).toEqual([]);
  });

  it.each([
    ["gone", "host", "POSTGRES_HOST takes its value from gone, which does not exist."],
    [
      "postgresql",
      "colour",
      "POSTGRES_HOST takes its value from the output colour of PostgreSQL, which has no such output.",
    ],
    ["web", "url", "POSTGRES_HOST takes its value from the output url of web, which has no such output."],
  ])("finds %s.%s", (component, output, message) => {
    const design = shop();
    const { source } = design.configObjects[0]!.entries[0]!;
    Object.assign(source, { component, output });
    expect(runRule(configSourceMissing, design)).toMatchObject([
      { message, target: { kind: "record", collection: "configObjects", id: "config" } },
    ]);
  });
});
