import { describe, expect, it } from "vitest";
import { addLine, Browser } from "@/app/api/testing/browser";
import { db } from "@/lib/server/db";
import { hashSecret } from "@/lib/server/sessions/session-cookie";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const owner = new Browser();

describe("a share link", () => {
  it("[L1] has a secret of 256 bits that is told once and stored only as its hash", async () => {
    const { id } = await owner.createDesign();
    const { link, secret } = await owner.createLink(id);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { json } = await owner.call("listLinks", { params: { designId: id } });
    expect(json.links).toEqual([link]);
    const rows = await db().$queryRaw<
      { text: string }[]
    >`SELECT share_link::text AS text FROM share_link WHERE id = ${link.id}::uuid`;
    expect(rows[0]?.text).not.toContain(secret);
    expect(rows[0]?.text).toContain(hashSecret(secret).toString("hex"));
  });

  it("[L2] opens the design in the browser that showed the secret, and in no other", async () => {
    const { id } = await owner.createDesign();
    const { link, secret } = await owner.createLink(id, { role: "editor" });
    const guest = new Browser();
    const opened = await guest.call("openLink", { body: { linkId: link.id, secret } });
    expect(opened.json).toEqual({ designId: id, role: "editor" });
    expect((await guest.call("readDesign", { params: { designId: id } })).json.role).toBe("editor");
    expect((await guest.call("listDesigns")).json.designs).toMatchObject([{ id, role: "editor" }]);
    expect((await new Browser().call("readDesign", { params: { designId: id } })).code).toBe("design_not_found");
  });

  it("[L2] counts its uses and remembers the last", async () => {
    const { id } = await owner.createDesign();
    const { link, secret } = await owner.createLink(id);
    for (const browser of [new Browser(), new Browser()])
      await browser.call("openLink", { body: { linkId: link.id, secret } });
    const { json } = await owner.call("listLinks", { params: { designId: id } });
    expect(json.links[0]).toMatchObject({ uses: 2, status: "active" });
    expect(json.links[0].lastUsedAt).not.toBeNull();
  });

  it("[L2] leaves the owner who tries it the owner", async () => {
    const { id } = await owner.createDesign();
    const { link, secret } = await owner.createLink(id);
    expect((await owner.call("openLink", { body: { linkId: link.id, secret } })).json.role).toBe("owner");
  });

  it("[L2] gives the best role of several", async () => {
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id, { role: "viewer", pinnedRevision: 1 });
    const viewer = await owner.createLink(id);
    const editor = await owner.createLink(id, { role: "editor" });
    await owner.save(id, 1, [addLine("x")]);
    const read = async () => (await guest.call("readDesign", { params: { designId: id } })).json;
    expect(await read()).toMatchObject({ role: "viewer", revision: 1, isPinned: true });
    await guest.call("openLink", { body: { linkId: viewer.link.id, secret: viewer.secret } });
    expect(await read()).toMatchObject({ role: "viewer", revision: 2, isPinned: false });
    await guest.call("openLink", { body: { linkId: editor.link.id, secret: editor.secret } });
    expect(await read()).toMatchObject({ role: "editor", revision: 2 });
    await owner.call("revokeLink", { params: { designId: id, linkId: editor.link.id } });
    expect(await read()).toMatchObject({ role: "viewer" });
  });

  it("[L5] to a fixed revision shows nothing of what came later", async () => {
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id, { pinnedRevision: 1 });
    await owner.save(id, 1, [{ type: "updateChart", set: { name: "later", description: "later" } }]);
    const params = { designId: id };
    expect((await guest.call("readDesign", { params })).json).toMatchObject({
      revision: 1,
      design: { chart: { name: "shop" } },
    });
    expect((await guest.call("listDesigns")).json.designs).toMatchObject([{ revision: 1, name: "shop" }]);
    expect((await guest.call("duplicateDesign", { params })).json.design.chart.name).toBe("shop");
    expect((await guest.call("downloadPackage", { params, query: "?revision=2" })).code).toBe("history_hidden");
    const disposition = (await guest.call("downloadPackage", { params })).response.headers.get("content-disposition");
    expect(disposition).toContain("shop-");
  });

  it("[L5] can be pinned only to a revision there is, and only to view", async () => {
    const { id } = await owner.createDesign();
    const create = (body: object) => owner.call("createLink", { params: { designId: id }, body });
    expect((await create({ role: "viewer", expiresInSeconds: null, pinnedRevision: 2 })).code).toBe(
      "revision_not_found",
    );
    expect((await create({ role: "editor", expiresInSeconds: null, pinnedRevision: 1 })).code).toBe("request_invalid");
    expect((await create({ role: "owner", expiresInSeconds: null })).code).toBe("request_invalid");
    expect((await create({ role: "viewer", expiresInSeconds: 0 })).code).toBe("request_invalid");
  });

  it("[L2] ends for those who have it open when it is revoked or expires", async () => {
    const { id } = await owner.createDesign();
    const params = { designId: id };
    const revoked = await owner.invite(id, { role: "editor" });
    const expired = await owner.invite(id, { role: "editor", expiresInSeconds: 3600 });
    expect((await revoked.guest.save(id, 1, [addLine("a")])).status).toBe(200);
    expect((await expired.guest.save(id, 2, [addLine("b")])).status).toBe(200);
    await owner.call("revokeLink", { params: { designId: id, linkId: revoked.linkId } });
    await db().shareLink.update({ where: { id: expired.linkId }, data: { expiresAt: new Date(Date.now() - 1) } });
    for (const { guest } of [revoked, expired]) {
      expect((await guest.call("readDesign", { params })).code).toBe("design_not_found");
      expect((await guest.save(id, 3, [addLine("c")])).code).toBe("design_not_found");
      expect((await guest.call("listDesigns")).json.designs).toEqual([]);
    }
    const { json } = await owner.call("listLinks", { params });
    expect(json.links.map((link: { status: string }) => link.status).sort()).toEqual(["expired", "revoked"]);
  });

  it("[L2] stays revoked, at the first time, when revoked again", async () => {
    const { id } = await owner.createDesign();
    const { link } = await owner.createLink(id);
    const params = { designId: id, linkId: link.id };
    await owner.call("revokeLink", { params });
    const first = await db().shareLink.findUniqueOrThrow({ where: { id: link.id } });
    expect((await owner.call("revokeLink", { params })).status).toBe(204);
    expect((await db().shareLink.findUniqueOrThrow({ where: { id: link.id } })).revokedAt).toEqual(first.revokedAt);
    const other = await owner.createDesign();
    expect((await owner.call("revokeLink", { params: { designId: other.id, linkId: link.id } })).code).toBe(
      "link_not_found",
    );
  });
});

describe("a link that does not work", () => {
  it("[L3] looks the same whatever the reason: unknown, revoked, expired, wrong secret, deleted design, no id at all", async () => {
    const { id } = await owner.createDesign();
    const good = await owner.createLink(id);
    const revoked = await owner.createLink(id);
    await owner.call("revokeLink", { params: { designId: id, linkId: revoked.link.id } });
    const expired = await owner.createLink(id);
    await db().shareLink.update({ where: { id: expired.link.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const gone = await owner.createDesign();
    const orphan = await owner.createLink(gone.id);
    await owner.call("deleteDesign", { params: { designId: gone.id } });
    const tries = [
      { linkId: "7b0c8a52-3f0e-4c52-9d5e-0a4f5a9b1c11", secret: good.secret },
      { linkId: revoked.link.id, secret: revoked.secret },
      { linkId: revoked.link.id, secret: good.secret },
      { linkId: expired.link.id, secret: expired.secret },
      { linkId: good.link.id, secret: revoked.secret },
      { linkId: good.link.id, secret: "" },
      { linkId: good.link.id, secret: good.secret.slice(0, -1) },
      { linkId: orphan.link.id, secret: orphan.secret },
      { linkId: "not an id", secret: good.secret },
      { linkId: "' OR true --", secret: good.secret },
    ];
    const seen = new Set<string>();
    for (const body of tries) {
      const { status, json, response } = await new Browser().call("openLink", { body });
      const { requestId, ...error } = json.error;
      const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
      expect(requestId).toBeTruthy();
      seen.add(JSON.stringify([status, error, headers]));
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain("link_not_found");
    expect(await db().linkGrant.count({ where: { link: { designId: id } } })).toBe(0);
  });

  it("[A1] gives no identity to the browser that tried it", async () => {
    const browser = new Browser();
    await browser.call("openLink", { body: { linkId: "x", secret: "y" } });
    expect(browser.cookie).toBeNull();
  });
});

describe("trying links by the dozen", () => {
  it("[L4] is slowed down, for links there are and for links there are not", async () => {
    const { id } = await owner.createDesign();
    const { link } = await owner.createLink(id);
    for (const linkId of [link.id, "c0ffee52-3f0e-4c52-9d5e-0a4f5a9b1c11"]) {
      const codes: (string | null)[] = [];
      for (let count = 0; count < 121; count++) {
        const { code, response } = await new Browser().call("openLink", { body: { linkId, secret: `guess ${count}` } });
        codes.push(code);
        if (code === "rate_limited") expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      }
      expect(codes.slice(0, 120)).toEqual(codes.slice(0, 120).map(() => "link_not_found"));
      expect(codes[120]).toBe("rate_limited");
    }
  });

  it("[L4] is slowed down by address as well", async () => {
    const codes = new Set<string | null>();
    for (let count = 0; count < 121; count++) {
      const headers = { "x-forwarded-for": `10.0.0.${count}, 203.0.113.9` };
      codes.add(
        (await new Browser().call("openLink", { body: { linkId: `link ${count}`, secret: "x" }, headers })).code,
      );
    }
    expect(codes).toEqual(new Set(["link_not_found", "rate_limited"]));
  });
});
