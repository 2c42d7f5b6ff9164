import { describe, expect, it } from "vitest";
import { isReservedRequestHeader, pagePolicy, securityHeaders } from "./security-headers.mjs";

const dev = false;

describe("policies", () => {
  it("let a page run only scripts with its nonce, and no eval", () => {
    const policy = pagePolicy("N", { dev });
    expect(policy).toContain("script-src 'nonce-N' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it("let answers of the API run nothing", () => {
    expect(securityHeaders("/api/designs", "N", { dev })["Content-Security-Policy"]).not.toContain("script-src");
    // Not the API: a page whose name only begins the same.
    expect(securityHeaders("/apiary", "N", { dev })["Content-Security-Policy"]).toContain("nonce-N");
  });

  it("of worker scripts allow no other origin", () => {
    expect(securityHeaders("/_next/static/chunks/a.js", "N", { dev })["Content-Security-Policy"]).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
  });
});

describe("caching", () => {
  it.each(["/", "/designs/1", "/api/designs"])("keeps %s out of shared and local caches", (path) => {
    expect(securityHeaders(path, "N", { dev })["Cache-Control"]).toBe("private, no-store");
  });

  it("is left to Next for static files", () => {
    expect(securityHeaders("/_next/static/chunks/a.js", "N", { dev })).not.toHaveProperty("Cache-Control");
    expect(securityHeaders("/icon.svg", "N", { dev })).not.toHaveProperty("Cache-Control");
  });

  it("share links are not stored, not indexed and not passed on", () => {
    expect(securityHeaders("/s/abc", "N", { dev })).toMatchObject({
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex, nofollow",
    });
  });
});

describe("request headers", () => {
  it.each(["x-middleware-subrequest", "content-security-policy", "x-nonce"])("never takes %s from a client", (name) => {
    expect(isReservedRequestHeader(name, { trustProxy: true })).toBe(true);
  });

  it("takes a proxy's word only when told to", () => {
    expect(isReservedRequestHeader("x-forwarded-for", { trustProxy: false })).toBe(true);
    expect(isReservedRequestHeader("x-forwarded-for", { trustProxy: true })).toBe(false);
    expect(isReservedRequestHeader("cookie", { trustProxy: false })).toBe(false);
  });
});
