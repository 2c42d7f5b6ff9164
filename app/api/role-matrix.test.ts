import { beforeAll, describe, expect, it } from "vitest";
import { addLine, Browser, type Call } from "@/app/api/testing/browser";
import { ROUTES, type RouteDefinition, type RouteName, type RouteNeed } from "@/lib/api/routes";
import { db } from "@/lib/server/db";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

/** One design and everybody who could ask about it. */
interface World {
  designId: string;
  linkId: string;
  link: { linkId: string; secret: string };
}

const CALLERS = [
  "stranger",
  "somebody with a design of their own",
  "owner",
  "viewer",
  "viewer of a fixed revision",
  "editor",
  "viewer whose link was revoked",
  "editor whose link was revoked",
  "viewer whose link has expired",
  "editor whose link has expired",
  "editor of another design",
] as const;
type Caller = (typeof CALLERS)[number];

const owner = new Browser();

/** Everything except a few routes is about a design; a new one for each try, because some tries delete it. */
async function createWorld(): Promise<World> {
  const { id: designId } = await owner.createDesign();
  expect((await owner.save(designId, 1, [addLine("second")])).status).toBe(200);
  const { link, secret } = await owner.createLink(designId);
  return { designId, linkId: link.id, link: { linkId: link.id, secret } };
}

async function enter(caller: Caller, { designId }: World): Promise<Browser> {
  if (caller === "owner") return owner;
  if (caller === "stranger") return new Browser();
  if (caller === "somebody with a design of their own") {
    const browser = new Browser();
    await browser.createDesign("mine");
    return browser;
  }
  if (caller === "editor of another design") {
    const other = await owner.createDesign("other");
    return (await owner.invite(other.id, { role: "editor" })).guest;
  }
  const role = caller.startsWith("editor") ? "editor" : "viewer";
  const pinnedRevision = caller === "viewer of a fixed revision" ? 1 : undefined;
  const { guest, linkId } = await owner.invite(designId, { role, pinnedRevision });
  if (caller.endsWith("was revoked")) {
    expect((await owner.call("revokeLink", { params: { designId, linkId } })).status).toBe(204);
  }
  if (caller.endsWith("has expired")) {
    await db().shareLink.update({ where: { id: linkId }, data: { expiresAt: new Date(Date.now() - 1) } });
  }
  return guest;
}

function callOf(name: RouteName, { designId, linkId, link }: World): Call {
  const params = { designId };
  switch (name) {
    case "createDesign":
      return { body: { blank: "fresh" } };
    case "saveDesign":
      return { params, body: { saveId: "matrix-save", baseRevision: 2, commands: [addLine("third")] } };
    case "readRevision":
      return { params: { designId, revision: "1" } };
    case "readSavedSince":
      return { params, query: "?since=1" };
    case "createLink":
      return { params, body: { role: "editor", expiresInSeconds: 60 } };
    case "revokeLink":
      return { params: { designId, linkId } };
    case "openLink":
      return { body: link };
    default:
      return { params };
  }
}

const HAS_NO_ACCESS = "design_not_found";

/** The code a caller is refused with, or null where the route answers. */
function expectedCode(need: RouteNeed, caller: Caller): string | null {
  if (need === "nothing" || need === "visitor" || need === "identity" || caller === "owner") return null;
  if (caller === "editor") return need === "owner" ? "owner_only" : null;
  if (caller === "viewer" || caller === "viewer of a fixed revision") {
    return { read: null, history: "history_hidden", write: "read_only", owner: "owner_only" }[need];
  }
  return HAS_NO_ACCESS;
}

describe("[A3] every route for every kind of caller", () => {
  beforeAll(async () => {
    await owner.createDesign();
  });

  const routes = Object.entries(ROUTES) as [RouteName, RouteDefinition][];
  describe.each(routes)("%s", (name, route) => {
    it.each(CALLERS)("%s", async (caller) => {
      const world = await createWorld();
      const browser = await enter(caller, world);
      const { code } = await browser.call(name, callOf(name, world));
      expect(code).toBe(expectedCode(route.needs, caller));
      const head = await db().design.findUniqueOrThrow({ where: { id: world.designId } });
      const mayWrite = code === null && (name === "saveDesign" || name === "deleteDesign");
      if (!mayWrite) expect([head.revision, head.deletedAt]).toEqual([2, null]);
    });
  });

  it("[A2] answers about a design that is somebody else's as about one that never was, and about no id at all", async () => {
    const { designId } = await createWorld();
    const stranger = new Browser();
    await stranger.createDesign();
    for (const [name] of routes.filter(([, { params }]) => params !== undefined)) {
      const answers = [];
      for (const id of [
        designId,
        "7b0c8a52-3f0e-4c52-9d5e-0a4f5a9b1c11",
        "../etc/passwd",
        "' OR 1=1 --",
        "x".repeat(150),
      ]) {
        const call = callOf(name, { designId: id, linkId: id, link: { linkId: id, secret: id } });
        const { status, json } = await stranger.call(name, call);
        answers.push([status, json.error.code, json.error.message]);
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, name).toBe(1);
    }
  });
});
