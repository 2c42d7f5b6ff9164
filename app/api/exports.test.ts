import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Browser } from "@/app/api/testing/browser";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import type { Command } from "@/lib/core/design/command";
import { contentDisposition } from "@/lib/server/designs/export";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const owner = new Browser();

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

async function startDataspoke(): Promise<string> {
  return (await owner.call("createDesign", { body: { starter: "dataspoke" } })).json.id;
}

const insert = (inserted: string): Command => ({ type: "editText", layer: "base", offset: 0, removed: "", inserted });

describe("downloads", () => {
  it("[E1] give a chart archive with a safe file name and its digest as the ETag, the same bytes each time", async () => {
    const designId = await startDataspoke();
    const { response } = await owner.call("downloadPackage", { params: { designId } });
    const bytes = await bytesOf(response);
    const digest = createHash("sha256").update(bytes).digest("hex");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/gzip",
      "content-disposition": 'attachment; filename="dataspoke-0.1.0.tgz"',
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      etag: `"sha256-${digest}"`,
    });
    const read = readChartArchive(bytes);
    expect(read.ok && [read.archive.name, read.archive.version]).toEqual(["dataspoke", "0.1.0"]);
    const again = await owner.call("downloadPackage", { params: { designId } });
    expect((await bytesOf(again.response)).equals(bytes)).toBe(true);
    const headers = { "if-none-match": `"sha256-${digest}"` };
    expect((await owner.call("downloadPackage", { params: { designId }, headers })).status).toBe(304);
  });

  it("give the repository bundle", async () => {
    const designId = await startDataspoke();
    const { status, response } = await owner.call("downloadBundle", { params: { designId } });
    expect([status, response.headers.get("content-disposition")]).toEqual([
      200,
      'attachment; filename="dataspoke-0.1.0-bundle.tgz"',
    ]);
    expect((await bytesOf(response)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });

  it("[E1] give the design as it was at a revision", async () => {
    const designId = await startDataspoke();
    const before = await bytesOf((await owner.call("downloadPackage", { params: { designId } })).response);
    await owner.save(designId, 1, [{ type: "updateChart", set: { version: "9.9.9" } }]);
    const now = await owner.call("downloadPackage", { params: { designId } });
    expect(now.response.headers.get("content-disposition")).toContain("dataspoke-9.9.9.tgz");
    const then = await owner.call("downloadPackage", { params: { designId }, query: "?revision=1" });
    expect((await bytesOf(then.response)).equals(before)).toBe(true);
    expect((await owner.call("downloadBundle", { params: { designId }, query: "?revision=7" })).code).toBe(
      "revision_not_found",
    );
  });

  it("[E2] refuse a design with broken text, by file and line, while everything else still works", async () => {
    const designId = await startDataspoke();
    await owner.save(designId, 1, [insert("fine: 1\nbroken: [1,\n")]);
    for (const name of ["downloadPackage", "downloadBundle"] as const) {
      const { code, json } = await owner.call(name, { params: { designId } });
      expect([code, json.error.details.layer]).toEqual(["values_unparsable", "base"]);
      expect(json.error.details.line).toBeGreaterThanOrEqual(2);
      expect(json.error.message).toContain("values.yaml");
    }
    await owner.save(designId, 2, [
      { type: "editText", layer: "base", offset: 0, removed: "fine: 1\nbroken: [1,\n", inserted: "" },
    ]);
    expect((await owner.call("downloadPackage", { params: { designId } })).status).toBe(200);
  });

  it("[E2] refuse a design whose profile is broken", async () => {
    const designId = await startDataspoke();
    const { json } = await owner.call("readDesign", { params: { designId } });
    const layer = json.design.profiles[0].id;
    await owner.save(designId, 1, [{ type: "editText", layer, offset: 0, removed: "", inserted: "{{{\n" }]);
    const refused = await owner.call("downloadPackage", { params: { designId } });
    expect([refused.code, refused.json.error.details]).toEqual([
      "values_unparsable",
      { layer, line: expect.any(Number) },
    ]);
  });
});

describe("contentDisposition", () => {
  it("lets no name end the header's quotes", () => {
    const header = contentDisposition('a"; filename="b\r\nX: y/../é.tgz');
    expect(header).toMatch(/^attachment; filename="[A-Za-z0-9._+-]+"$/);
  });
});
