import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Browser } from "@/app/api/testing/browser";
import { ROUTES } from "@/lib/api/routes";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const apiDir = import.meta.dirname;

/** Answers every address that no other file has, with an error. */
const UNKNOWN_ROUTE = path.join("[...path]", "route.ts");

async function routeFiles(): Promise<string[]> {
  const files = await readdir(apiDir, { recursive: true });
  return files.filter((file) => path.basename(file) === "route.ts" && file !== UNKNOWN_ROUTE);
}

/** `GET /api/designs/{designId}` for every function a route file exports. */
async function exportedRoutes(): Promise<string[]> {
  const files = await routeFiles();
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(apiDir, file), "utf8");
      const address = `/api/${path.dirname(file).replaceAll(path.sep, "/")}`.replace(/\[(\w+)\]/g, "{$1}");
      return [...text.matchAll(/^export const ([A-Z]+) =/gm)].map((match) => `${match[1]} ${address}`);
    }),
  );
  return found.flat().sort();
}

describe("the OpenAPI document", () => {
  it("[I3] has every route file, and nothing else", async () => {
    const { json } = await new Browser().call("readOpenApi");
    const documented = Object.entries(json.paths as Record<string, object>).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
    );
    expect(documented.sort()).toEqual(await exportedRoutes());
    expect(documented).toHaveLength(Object.keys(ROUTES).length);
  });

  it("holds no reference that leads nowhere", async () => {
    const { json } = await new Browser().call("readOpenApi");
    const references = [...JSON.stringify(json).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? "");
    for (const reference of new Set(references)) {
      const target = reference.split("/").reduce((node, key) => node?.[key], json);
      expect(target, reference).toBeDefined();
    }
  });

  it("is named by the error for addresses the API does not have", async () => {
    const { GET, POST } = await import("@/app/api/[...path]/route");
    for (const handler of [GET, POST]) {
      const response = await handler();
      const { error } = await response.json();
      expect([response.status, error.code]).toEqual([404, "not_found"]);
      expect(response.headers.get("x-request-id")).toBe(error.requestId);
    }
  });

  it("keeps route files thin", async () => {
    for (const file of await routeFiles()) {
      const lines = (await readFile(path.join(apiDir, file), "utf8")).trimEnd().split("\n").length;
      expect(lines, file).toBeLessThanOrEqual(30);
    }
  });
});
