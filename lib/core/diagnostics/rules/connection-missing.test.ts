import { describe, expect, it } from "vitest";
import { connectionMissing } from "@/lib/core/diagnostics/rules/connection-missing";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

describe("connectionMissing", () => {
  it("is content with connections between things that are there", () => {
    expect(runRule(connectionMissing, shop())).toEqual([]);
  });

  it.each([
    [{ from: "gone" }, "from", "A connection starts at gone, which does not exist."],
    [{ to: "gone" }, "to", "A connection from web leads to gone, which does not exist."],
    [{ port: "grpc" }, "port", "web talks to the port grpc of api, which does not exist; it has http."],
    [
      { to: "postgresql" },
      "port",
      "web talks to the port http of postgresql, which does not exist; it has postgresql.",
    ],
  ])("finds %j", (change, field, message) => {
    const design = shop();
    Object.assign(design.connections[0]!, change);
    expect(runRule(connectionMissing, design)).toMatchObject([
      { message, target: { kind: "record", collection: "connections", id: "web-api", field } },
    ]);
  });
});
