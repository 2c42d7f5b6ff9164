import { describe, expect, it } from "vitest";
import { Browser } from "@/app/api/testing/browser";
import { db } from "@/lib/server/db";
import { hashSecret } from "@/lib/server/sessions/session-cookie";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const DAY_MS = 24 * 60 * 60 * 1000;

function sessionOf(browser: Browser) {
  const token = browser.cookie?.split("=")[1] ?? "";
  return db().session.findUniqueOrThrow({ where: { tokenHash: new Uint8Array(hashSecret(token)) } });
}

describe("[A1] an anonymous identity", () => {
  it("is given with the first write, not for looking around", async () => {
    const browser = new Browser();
    for (const name of ["readHealth", "listStarters", "listDesigns", "readOpenApi"] as const) await browser.call(name);
    expect(browser.cookie).toBeNull();
    await browser.createDesign();
    expect(browser.cookie).toMatch(/^chartroom_session=[A-Za-z0-9_-]{43}$/);
  });

  it("is in a cookie that scripts cannot read and other sites cannot send along", async () => {
    const { response } = await new Browser().call("createDesign", { body: { blank: "shop" } });
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
    const headers = { "x-forwarded-proto": "https" };
    const https = await new Browser().call("createDesign", { body: { blank: "shop" }, headers });
    expect(https.response.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  it("is stored as the hash of its token only", async () => {
    const browser = new Browser();
    await browser.createDesign();
    const token = browser.cookie?.split("=")[1] ?? "";
    const rows = await db().$queryRaw<{ text: string }[]>`SELECT session::text AS text FROM session`;
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    expect((await sessionOf(browser)).tokenHash).toHaveLength(32);
  });

  it("is one for all writes of a browser, with one personal workspace", async () => {
    const browser = new Browser();
    await browser.createDesign("a");
    const cookie = browser.cookie;
    await Promise.all([browser.createDesign("b"), browser.createDesign("c"), browser.createDesign("d")]);
    expect(browser.cookie).toBe(cookie);
    expect((await browser.call("listDesigns")).json.designs).toHaveLength(4);
    const { actorId } = await sessionOf(browser);
    expect(await db().workspace.count({ where: { ownerId: actorId } })).toBe(1);
  });

  it("ends when it has expired", async () => {
    const browser = new Browser();
    const { id } = await browser.createDesign();
    const session = await sessionOf(browser);
    await db().session.update({ where: { id: session.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await browser.call("readDesign", { params: { designId: id } })).code).toBe("design_not_found");
  });

  it("is renewed once a day while it is used", async () => {
    const browser = new Browser();
    await browser.createDesign();
    const session = await sessionOf(browser);
    expect((await browser.call("listDesigns")).response.headers.get("set-cookie")).toBeNull();
    const longAgo = new Date(Date.now() - 2 * DAY_MS);
    await db().session.update({
      where: { id: session.id },
      data: { lastSeenAt: longAgo, expiresAt: new Date(Date.now() + DAY_MS) },
    });
    expect((await browser.call("listDesigns")).response.headers.get("set-cookie")).toContain("Max-Age=15552000");
    const { expiresAt } = await sessionOf(browser);
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 170 * DAY_MS);
  });
});

describe("designs of a visitor", () => {
  it("are listed last changed first, and nobody else's among them", async () => {
    const [one, two] = [new Browser(), new Browser()];
    const first = await one.createDesign("first");
    const second = await one.createDesign("second");
    await two.createDesign("others");
    await one.save(first.id, 1, [{ type: "updateChart", set: { description: "changed" } }]);
    const { json } = await one.call("listDesigns");
    expect(json.designs.map((design: { id: string }) => design.id)).toEqual([first.id, second.id]);
  });

  it("can be duplicated from a link to view; the copy is the guest's own", async () => {
    const owner = new Browser();
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id);
    const copy = (await guest.call("duplicateDesign", { params: { designId: id } })).json;
    expect(copy).toMatchObject({ role: "owner", revision: 1 });
    expect(copy.id).not.toBe(id);
    expect((await guest.save(copy.id, 1, [{ type: "updateChart", set: { description: "mine" } }])).status).toBe(200);
    expect((await owner.call("readDesign", { params: { designId: copy.id } })).code).toBe("design_not_found");
  });

  it("start from every starter", async () => {
    const browser = new Browser();
    const { json } = await browser.call("listStarters");
    expect(json.starters.length).toBeGreaterThan(0);
    for (const { id, components } of json.starters) {
      const created = await browser.call("createDesign", { body: { starter: id } });
      expect(created.status).toBe(201);
      expect(created.json.design.components).toHaveLength(components.length);
    }
  });

  it("answer 304 while the ETag fits, and not after a save or for another role", async () => {
    const owner = new Browser();
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id);
    const params = { designId: id };
    const etag = (await owner.call("readDesign", { params })).response.headers.get("etag") ?? "";
    const headers = { "if-none-match": etag };
    expect((await owner.call("readDesign", { params, headers })).status).toBe(304);
    expect((await guest.call("readDesign", { params, headers })).status).toBe(200);
    await owner.save(id, 1, [{ type: "updateChart", set: { description: "changed" } }]);
    expect((await owner.call("readDesign", { params, headers })).status).toBe(200);
  });
});
