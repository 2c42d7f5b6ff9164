import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/server/env";

const url = "postgresql://user:password@localhost:5432/chartroom";

describe("parseEnv", () => {
  it("needs nothing but the database", () => {
    expect(parseEnv({ DATABASE_URL: url })).toEqual({ DATABASE_URL: url, DATABASE_POOL_SIZE: 10, LOG_LEVEL: "info" });
  });

  it("names every wrong variable in one message", () => {
    const variables = {
      DATABASE_URL: "mysql://x",
      DATABASE_POOL_SIZE: "many",
      PUBLIC_URL: "chartroom",
      LOG_LEVEL: "loud",
    };
    expect(() => parseEnv(variables)).toThrow(/DATABASE_URL.*DATABASE_POOL_SIZE.*PUBLIC_URL.*LOG_LEVEL/s);
  });

  it("takes an empty variable as one that is not set", () => {
    expect(parseEnv({ DATABASE_URL: url, PUBLIC_URL: "" }).PUBLIC_URL).toBeUndefined();
    expect(() => parseEnv({ DATABASE_URL: "" })).toThrow(/DATABASE_URL is not set/);
  });

  it("does not repeat the password of a wrong address", () => {
    expect(() => parseEnv({ DATABASE_URL: "http://user:hunter2@host/db" })).toThrow(
      expect.not.stringContaining("hunter2"),
    );
  });
});
