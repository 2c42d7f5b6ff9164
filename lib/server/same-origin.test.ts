import { describe, expect, it } from "vitest";
import { requireSameOrigin } from "@/lib/server/same-origin";

process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";

function isAccepted(headers: Record<string, string>): boolean {
  try {
    requireSameOrigin(new Request("http://127.0.0.1:3000/api/designs", { method: "POST", headers }));
    return true;
  } catch {
    return false;
  }
}

describe("[A4] requireSameOrigin", () => {
  it("accepts our own pages and programs that are no browsers", () => {
    expect(isAccepted({ "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" })).toBe(true);
    expect(isAccepted({ "sec-fetch-site": "none" })).toBe(true);
    expect(isAccepted({ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" })).toBe(true);
    expect(isAccepted({})).toBe(true);
  });

  it("refuses pages of other sites, sister domains and sandboxed frames", () => {
    expect(isAccepted({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(isAccepted({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(isAccepted({ origin: "https://evil.example", host: "127.0.0.1:3000" })).toBe(false);
    expect(isAccepted({ origin: "null", host: "127.0.0.1:3000" })).toBe(false);
    expect(isAccepted({ origin: "http://127.0.0.1:3001", host: "127.0.0.1:3000" })).toBe(false);
  });
});
