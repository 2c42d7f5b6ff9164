import { describe, expect, it } from "vitest";
import { redact } from "@/lib/server/log";

describe("redact", () => {
  it("hides values under keys that name a secret, at any depth", () => {
    const fields = { body: { secret: "a", nested: [{ apiToken: "b", Cookie: "c", name: "kept" }] }, password: "d" };
    expect(redact(fields)).toEqual({
      body: { secret: "[hidden]", nested: [{ apiToken: "[hidden]", Cookie: "[hidden]", name: "kept" }] },
      password: "[hidden]",
    });
  });

  it("hides credentials in addresses, also in an error's message and stack", () => {
    const error = new Error("cannot reach postgresql://app:hunter2@db/x");
    const text = JSON.stringify(redact({ error, at: "https://user:hunter2@registry" }));
    expect(text).not.toContain("hunter2");
    expect(text).toContain("postgresql://[hidden]@db/x");
  });

  it("stays finite for objects that hold themselves", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => JSON.stringify(redact(loop))).not.toThrow();
  });
});
