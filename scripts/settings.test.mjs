import { expect, it } from "vitest";
import { readSettings } from "./settings.mjs";

it("needs no settings", () => {
  expect(readSettings({})).toMatchObject({ hostname: "127.0.0.1", port: 3000, databaseUrl: null, trustProxy: false });
});

it.each([
  [{ PORT: "abc" }, /PORT=abc is not a port/],
  [{ PORT: "-1" }, /PORT=-1 is not a port/],
  [{ PORT: "65536" }, /PORT=65536 is not a port/],
  [{ DATABASE_URL: "localhost" }, /DATABASE_URL is not a URL/],
  [{ DATABASE_URL: "mysql://localhost/chartroom" }, /must begin with postgresql:\/\//],
  [{ DATABASE_URL: "postgresql://localhost" }, /names no database/],
  [{ TRUST_PROXY: "yes" }, /TRUST_PROXY=yes is neither 0 nor 1/],
])("refuses %o by the name of the variable", (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});

it("does not repeat the password of a database URL it refuses", () => {
  expect(() => readSettings({ DATABASE_URL: "mysql://me:hunter2@localhost/db" })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
  );
});
