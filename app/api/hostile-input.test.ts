import { beforeAll, describe, expect, it } from "vitest";
import { Browser } from "@/app/api/testing/browser";
import type { Command } from "@/lib/core/design/command";
import { db } from "@/lib/server/db";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const owner = new Browser();
let designId: string;

beforeAll(async () => {
  designId = (await owner.createDesign()).id;
});

/** Sends a save as text and expects a refusal that leaves the design as it was. */
async function refusalOf(rawBody: BodyInit, headers?: Record<string, string>): Promise<string | null> {
  const before = await db().design.findUniqueOrThrow({ where: { id: designId } });
  const { status, code } = await owner.call("saveDesign", { params: { designId }, rawBody, headers });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(await db().design.findUniqueOrThrow({ where: { id: designId } })).toEqual(before);
  return code;
}

function save(commands: unknown, extra: object = {}): string {
  return JSON.stringify({ saveId: "hostile-save", baseRevision: 1, commands, ...extra });
}

describe("[I1] hostile requests", () => {
  it.each([
    ["an unknown command", save([{ type: "dropDatabase" }])],
    ["a command without a type", save([{}])],
    ["a command that is no object", save(["setValue"])],
    ["no commands", save([])],
    ["commands that are no list", save({ 0: { type: "setValue" } })],
    ["a path that is no list", save([{ type: "setValue", layer: "base", path: "a.b", value: 1 }])],
    ["an index below zero", save([{ type: "setValue", layer: "base", path: ["a", -1], value: 1 }])],
    ["an index beyond every list", save([{ type: "setValue", layer: "base", path: ["a", 1e9], value: 1 }])],
    [
      "an offset that is no integer",
      save([{ type: "editText", layer: "base", offset: 0.5, removed: "", inserted: "" }]),
    ],
    ["keys nobody knows", save([{ type: "removeProfile", id: "dev", force: true }])],
    ["a revision that is a text", save([{ type: "removeProfile", id: "dev" }], { baseRevision: "1" })],
    [
      "a revision beyond the database's integers",
      save([{ type: "removeProfile", id: "dev" }], { baseRevision: 2 ** 31 }),
    ],
    ["a save id with a NUL", save([{ type: "removeProfile", id: "dev" }], { saveId: "nul\u0000nul-nul" })],
    ["a save id of 300 characters", save([{ type: "removeProfile", id: "dev" }], { saveId: "x".repeat(300) })],
    ["more commands than one save may hold", save(Array(501).fill({ type: "removeProfile", id: "dev" }))],
  ])("%s is not valid", async (_what, body) => {
    expect(await refusalOf(body)).toBe("request_invalid");
  });

  it("says where the request is wrong", async () => {
    const rawBody = save([{ type: "removeProfile", id: "dev" }, { type: "dropDatabase" }]);
    const { json } = await owner.call("saveDesign", { params: { designId }, rawBody });
    expect(json.error.details.issues[0].path).toMatch(/^commands\.1/);
  });

  it("batches do not get round the limit on commands", async () => {
    const batch = {
      type: "batch",
      commands: Array(500).fill({ type: "unsetValue", layer: "base", path: ["nothing"] }),
    };
    expect(await refusalOf(save(Array(5).fill(batch)))).toBe("too_many_commands");
  });

  it.each([
    ["a layer that does not exist", { type: "setValue", layer: "no-such-profile", path: ["a"], value: 1 }],
    ["an offset beyond the text", { type: "editText", layer: "base", offset: 1_000_000, removed: "", inserted: "x" }],
    [
      "a removed text that is not there",
      { type: "editText", layer: "base", offset: 0, removed: "not there", inserted: "" },
    ],
    [
      "a restore of what never was",
      {
        type: "restore",
        change: [{ type: "text", layer: "base", splices: [{ offset: 9, removed: "?", inserted: "" }] }],
      },
    ],
  ] as [string, Command][])("%s is refused as a command", async (_what, command) => {
    expect(await refusalOf(save([command]))).toBe("command_refused");
  });

  it.each(["..", ".", "../../etc", "x".repeat(300), "名前", "a\u0000b", "A", "-a", "a/b", "constructor.prototype", ""])(
    "the name %j is not valid, in a command and for a new design",
    async (name) => {
      const target = { release: "shop", namespace: "shop" };
      const profile = { id: name, name: "x", description: "", values: "", target };
      expect(await refusalOf(save([{ type: "addProfile", profile }]))).toBe("request_invalid");
      expect(await refusalOf(save([{ type: "updateChart", set: { name } }]))).toBe("request_invalid");
      expect((await owner.call("createDesign", { body: { blank: name } })).code).toBe("request_invalid");
    },
  );

  it("2 MB of YAML is taken if it fits and refused in words if it does not", async () => {
    const { id } = await owner.createDesign();
    const insert = (text: string): Command => ({
      type: "editText",
      layer: "base",
      offset: 0,
      removed: "",
      inserted: text,
    });
    const megabytes = "key: value # filler\n".repeat(95_000);
    expect((await owner.save(id, 1, [insert(megabytes)])).status).toBe(200);
    expect((await owner.save(id, 2, [insert(megabytes)])).code).toBe("command_refused");
    expect((await owner.save(id, 2, [insert(`${megabytes}${megabytes}`)])).code).toBe("request_invalid");
    const rawBody = JSON.stringify({
      saveId: "too-large",
      baseRevision: 2,
      commands: [insert("x".repeat(9 * 1024 * 1024))],
    });
    expect((await owner.call("saveDesign", { params: { designId: id }, rawBody })).code).toBe("body_too_large");
  });

  it("a secret is found in 2 MB of text as well", async () => {
    const { id } = await owner.createDesign();
    const inserted = `${"key: value # filler\n".repeat(90_000)}token: ghp_abcdefghijklmnopqrstuvwxyz0123456789\n`;
    const answer = await owner.save(id, 1, [{ type: "editText", layer: "base", offset: 0, removed: "", inserted }]);
    expect([answer.code, answer.json.error.details.line]).toEqual(["secret_in_values", 90_001]);
  });

  it.each([
    [
      "aliases that unfold to billions",
      `a: &a [x]\n${"bcdefghij"
        .split("")
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(",")}]`)
        .join("\n")}\n`,
    ],
    ["10,000 levels of nesting", `a: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
    [
      "10,000 levels of maps",
      Array.from({ length: 10_000 }, (_entry, depth) => `${" ".repeat(depth % 90)}a:`).join("\n"),
    ],
    ["keys given twice", "a: 1\na: 2\n"],
    ["tabs for indentation", "a:\n\tb: 1\n"],
    ["a key named __proto__", "__proto__:\n  polluted: true\n"],
    ["control characters", "a: \u0001\u0007\u001b[31m\n"],
  ])("text with %s is kept as it was typed, and everything still answers", async (_what, text) => {
    const { id } = await owner.createDesign();
    const command: Command = { type: "editText", layer: "base", offset: 0, removed: "", inserted: text };
    expect((await owner.save(id, 1, [command])).status).toBe(200);
    const { json } = await owner.call("readDesign", { params: { designId: id } });
    expect(json.design.values.startsWith(text)).toBe(true);
    await owner.call("downloadPackage", { params: { designId: id } });
    await owner.save(id, 2, [{ type: "setValue", layer: "base", path: ["global", "x"], value: 1 }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("bodies that are not what they should be are refused by name", async () => {
    expect(await refusalOf("[".repeat(10_000) + "]".repeat(10_000))).toBe("body_too_deep");
    expect(await refusalOf(save([{ type: "setValue", layer: "base", path: ["a"], value: nest(199) }]))).toBe(
      "body_too_deep",
    );
    expect(await refusalOf(new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]))).toBe("body_not_utf8");
    expect(await refusalOf("{")).toBe("body_not_json");
    expect(await refusalOf(`{"__proto__": {"role": "owner"}, ${save([]).slice(1)}`)).toBe("body_key_forbidden");
    expect(await refusalOf(save([]), { "content-type": "text/plain" })).toBe("content_type_unsupported");
    expect(await refusalOf(save([]), { "sec-fetch-site": "cross-site" })).toBe("cross_origin");
  });

  it("cookies that are none of ours make a stranger, not an error", async () => {
    for (const cookie of [
      "chartroom_session=",
      "chartroom_session=\u00ff",
      `chartroom_session=${"A".repeat(43)}`,
      ";;;=",
      "x".repeat(8000),
    ]) {
      const browser = new Browser();
      browser.cookie = cookie;
      expect((await browser.call("listDesigns")).json.designs).toEqual([]);
    }
  });

  it("addresses with bad numbers are not valid", async () => {
    for (const revision of ["0", "-1", "1.5", "1e99", "NaN", "head", ""]) {
      expect((await owner.call("readRevision", { params: { designId, revision } })).code).toBe("request_invalid");
    }
    for (const query of ["?limit=0", "?limit=1000", "?before=x"]) {
      expect((await owner.call("listRevisions", { params: { designId }, query })).code).toBe("request_invalid");
    }
  });
});

describe("[I1] a design from outside", () => {
  it("is checked whole: newer versions, wrong shapes and secrets are refused", async () => {
    const { json } = await owner.call("readDesign", { params: { designId } });
    const create = async (design: unknown) => (await owner.call("createDesign", { body: { design } })).code;
    expect(await create({ ...json.design, schemaVersion: 2 })).toBe("design_too_new");
    expect(await create({ ...json.design, schemaVersion: 1e300 })).toBe("design_too_new");
    expect(await create({ ...json.design, schemaVersion: "1" })).toBe("design_invalid");
    expect(await create({ ...json.design, extra: true })).toBe("design_invalid");
    expect(await create({ ...json.design, components: {} })).toBe("design_invalid");
    expect(await create({})).toBe("design_invalid");
    expect(await create([])).toBe("request_invalid");
    expect(await create({ ...json.design, values: "token: ghp_abcdefghijklmnopqrstuvwxyz0123456789\n" })).toBe(
      "secret_in_values",
    );
    expect(await create(json.design)).toBeNull();
    expect((await owner.call("createDesign", { body: { starter: "no-such" } })).code).toBe("starter_not_found");
    expect((await owner.call("createDesign", { body: { starter: "dataspoke", blank: "x" } })).code).toBe(
      "request_invalid",
    );
  });
});

function nest(depth: number): unknown {
  return depth === 0 ? 1 : [nest(depth - 1)];
}
