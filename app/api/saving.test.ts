import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, addLine, Browser } from "@/app/api/testing/browser";
import { applyCommand } from "@/lib/core/design/apply-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/prisma/client";
import { setUpTestDatabase } from "@/lib/server/testing/test-database";

setUpTestDatabase();

const owner = new Browser();

async function read(browser: Browser, designId: string): Promise<{ revision: number; design: Design }> {
  return (await browser.call("readDesign", { params: { designId } })).json;
}

async function readRevision(designId: string, revision: number): Promise<Design> {
  const { json } = await owner.call("readRevision", { params: { designId, revision: String(revision) } });
  return json.design;
}

async function historyOf(designId: string): Promise<{ revision: number; saveId: string; commands: Command[] }[]> {
  const rows = await db().revision.findMany({ where: { designId }, orderBy: { revision: "asc" } });
  return rows.map(({ revision, saveId, commands }) => ({ revision, saveId, commands: commands as Command[] }));
}

/** Saves until it is taken, rebasing by what the 409 carries: lines at the top need no moving. */
async function saveUntilTaken(browser: Browser, designId: string, base: number, command: Command, saveId: string) {
  for (let revision = base; ; ) {
    const answer = await browser.save(designId, revision, [command], saveId);
    if (answer.status === 200) return answer.json.revision as number;
    expect(answer.code).toBe("design_conflict");
    revision = answer.json.error.details.revision;
  }
}

describe("a save", () => {
  it("[W1] applies its commands to the newest revision and is there when read again", async () => {
    const { id, design } = await owner.createDesign();
    const { status, json } = await owner.save(id, 1, [addLine("one"), addLine("two")]);
    expect([status, json.revision]).toEqual([200, 2]);
    const after = await read(owner, id);
    expect(after).toMatchObject({ revision: 2, design: { values: `# two\n# one\n${design.values}` } });
  });

  it("[W1] keeps what the list shows in step with the document", async () => {
    const { id } = await owner.createDesign();
    await owner.save(id, 1, [
      { type: "updateChart", set: { name: "renamed", description: "New words", version: "2.0.0" } },
    ]);
    const { json } = await owner.call("listDesigns");
    const summary = json.designs.find((entry: { id: string }) => entry.id === id);
    expect(summary).toMatchObject({ name: "renamed", description: "New words", version: "2.0.0", revision: 2 });
  });

  it("[W9] is told to whoever has the design open, command by command, to viewers only as a number", async () => {
    const { id } = await owner.createDesign();
    await owner.save(id, 1, [addLine("one")]);
    await owner.save(id, 2, [addLine("two")]);
    const ask = async (browser: Browser, since: number) =>
      (await browser.call("readSavedSince", { params: { designId: id }, query: `?since=${since}` })).json;
    expect(await ask(owner, 1)).toMatchObject({
      revision: 3,
      since: [
        { revision: 2, commands: [addLine("one")] },
        { revision: 3, commands: [addLine("two")] },
      ],
    });
    expect(await ask(owner, 3)).toEqual({ revision: 3, since: [] });
    const { guest: viewer } = await owner.invite(id, { role: "viewer" });
    expect(await ask(viewer, 1)).toEqual({ revision: 3, since: null });
    const { guest: pinned } = await owner.invite(id, { role: "viewer", pinnedRevision: 2 });
    expect(await ask(pinned, 1)).toEqual({ revision: 2, since: null });
  });

  it("[W3] is made once however often it is sent: the first answer is given again", async () => {
    const { id } = await owner.createDesign();
    const saveId = randomUUID();
    const first = await owner.save(id, 1, [addLine("once")], saveId);
    await owner.save(id, 2, [addLine("later")]);
    const again = await owner.save(id, 1, [addLine("once")], saveId);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect((await read(owner, id)).revision).toBe(3);
  });

  it("[W3] is made once if it is sent twice at the same moment", async () => {
    const { id } = await owner.createDesign();
    const saveId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => owner.save(id, 1, [addLine("once")], saveId)));
    expect(answers.map(({ status, json }) => [status, json.revision])).toEqual(answers.map(() => [200, 2]));
    expect((await historyOf(id)).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it("[W3] does not take other commands under a save id that was used", async () => {
    const { id } = await owner.createDesign();
    const saveId = randomUUID();
    await owner.save(id, 1, [addLine("first")], saveId);
    expect((await owner.save(id, 2, [addLine("other")], saveId)).code).toBe("save_id_reused");
    expect((await read(owner, id)).revision).toBe(2);
  });

  it("[W2] on an old base is refused with everything saved since, by whom, in order", async () => {
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id, { role: "editor" });
    await owner.save(id, 1, [addLine("a")]);
    await guest.save(id, 2, [addLine("b"), addLine("c")]);
    const { status, code, json } = await guest.save(id, 1, [addLine("late")]);
    expect([status, code]).toEqual([409, "design_conflict"]);
    const { revision, since } = json.error.details;
    expect(revision).toBe(3);
    expect(since.map((entry: { revision: number }) => entry.revision)).toEqual([2, 3]);
    expect(since[1].commands).toEqual([addLine("b"), addLine("c")]);
    expect(since[0].authorName).toMatch(/^Guest /);
    expect(since[0].authorName).not.toBe(since[1].authorName);
    expect((await read(owner, id)).revision).toBe(3);
  });

  it("[W2] on a base that does not exist yet is refused", async () => {
    const { id } = await owner.createDesign();
    expect((await owner.save(id, 2, [addLine("x")])).code).toBe("base_revision_unknown");
  });

  it("[W2] far behind is told to read the design again", async () => {
    const { id } = await owner.createDesign();
    await owner.save(id, 1, [addLine("x")]);
    await db().$executeRaw`
      INSERT INTO revision (design_id, revision, save_id, actor_id, commands, delta, summary)
      SELECT design_id, n, 'bulk-' || n, actor_id, '[]'::json, '{"changed":{},"removed":[]}'::json, ''
      FROM revision, generate_series(3, 1500) n WHERE design_id = ${id}::uuid AND revision = 2`;
    await db().design.update({ where: { id }, data: { revision: 1500 } });
    expect((await owner.save(id, 1, [addLine("y")])).code).toBe("base_too_old");
  });

  it("[W1] of which one command is refused changes nothing and names the command", async () => {
    const { id, design } = await owner.createDesign();
    const bad: Command = { type: "removeComponent", id: "nobody" };
    const { code, json } = await owner.save(id, 1, [addLine("kept?"), bad, addLine("never")]);
    expect(code).toBe("command_refused");
    expect(json.error.details).toMatchObject({ index: 1, code: expect.any(String), message: expect.any(String) });
    expect(await read(owner, id)).toMatchObject({ revision: 1, design });
  });

  it("[W5] of broken text is kept as it was typed", async () => {
    const { id, design } = await owner.createDesign();
    const inserted = "a: [1,\n\tb: {\u0000 \ud800 😀 \u2028\n";
    const command: Command = { type: "editText", layer: "base", offset: 0, removed: "", inserted };
    expect((await owner.save(id, 1, [command])).status).toBe(200);
    expect((await read(owner, id)).design.values).toBe(inserted + design.values);
    expect((await readRevision(id, 2)).values).toBe(inserted + design.values);
  });

  it("[W6] that holds a secret is refused with its line, and nothing of it is stored", async () => {
    const { id } = await owner.createDesign();
    const inserted = "db:\n  key: |\n    -----BEGIN RSA PRIVATE KEY-----\n    MIIEowIBAAKCAQEA\n";
    const command: Command = { type: "editText", layer: "base", offset: 0, removed: "", inserted };
    const { code, json } = await owner.save(id, 1, [command]);
    expect([code, json.error.details]).toEqual(["secret_in_values", { layer: "base", line: 3 }]);
    expect(JSON.stringify(json)).not.toContain("MIIEow");
    expect(JSON.stringify(await db().revision.findMany({ where: { designId: id } }))).not.toContain("MIIEow");
  });

  it("[W6] is not held up by a secret that an older version let in", async () => {
    const { id, design } = await owner.createDesign();
    const document = { ...design, values: "key: |\n  -----BEGIN RSA PRIVATE KEY-----\n" };
    await db().design.update({ where: { id }, data: { document } });
    expect((await owner.save(id, 1, [addLine("moves it down a line")])).status).toBe(200);
    const second: Command = {
      type: "editText",
      layer: "base",
      offset: 0,
      removed: "",
      inserted: "other: |\n  -----BEGIN EC PRIVATE KEY-----\n",
    };
    expect((await owner.save(id, 2, [second])).code).toBe("secret_in_values");
  });

  it("[A2] to a deleted design is refused", async () => {
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id, { role: "editor" });
    expect((await owner.call("deleteDesign", { params: { designId: id } })).status).toBe(204);
    expect((await owner.save(id, 1, [addLine("x")])).code).toBe("design_deleted");
    expect((await guest.save(id, 1, [addLine("x")])).code).toBe("design_deleted");
    expect((await owner.call("deleteDesign", { params: { designId: id } })).code).toBe("design_deleted");
    expect((await owner.call("listDesigns")).json.designs.map((entry: { id: string }) => entry.id)).not.toContain(id);
  });

  it("to a design of a newer version is refused in words", async () => {
    const { id, design } = await owner.createDesign();
    await db().design.update({ where: { id }, data: { document: { ...design, schemaVersion: 99 } } });
    const { code, json } = await owner.save(id, 1, [addLine("x")]);
    expect([code, json.error.message]).toEqual(["design_too_new", expect.stringContaining("99")]);
    expect((await owner.call("readDesign", { params: { designId: id } })).code).toBe("design_too_new");
  });
});

describe("history", () => {
  it("[W7] gives back every revision byte for byte, across whole documents and deltas", async () => {
    const { id, design } = await owner.createDesign();
    const expected = [JSON.stringify(design)];
    let current = design;
    for (let revision = 1; revision < 110; revision++) {
      const command: Command =
        revision % 10 === 0
          ? { type: "updateChart", set: { version: `1.0.${revision}`, annotations: { [`k${revision}`]: "v", a: "b" } } }
          : addLine(`line ${revision} 😀`);
      const applied = applyCommand(current, command);
      if (!applied.ok) throw new Error(applied.refusal.message);
      current = applied.design;
      expected.push(JSON.stringify(current));
      expect((await owner.save(id, revision, [command])).status).toBe(200);
    }
    for (const revision of [1, 2, 49, 50, 51, 73, 99, 100, 101, 110]) {
      expect(JSON.stringify(await readRevision(id, revision)), `revision ${revision}`).toBe(expected[revision - 1]);
    }
    expect(JSON.stringify((await read(owner, id)).design)).toBe(expected.at(-1));
    const whole = await db().revision.count({ where: { designId: id, delta: { equals: Prisma.DbNull } } });
    expect(whole).toBe(3);
  });

  it("[W7] is listed a page at a time, newest first, with who did what and no values", async () => {
    const { id } = await owner.createDesign();
    const { guest } = await owner.invite(id, { role: "editor" });
    await owner.save(id, 1, [{ type: "setValue", layer: "base", path: ["api", "replicas"], value: 4711 }]);
    await guest.save(id, 2, [addLine("x")]);
    const first = (await owner.call("listRevisions", { params: { designId: id }, query: "?limit=2" })).json;
    expect(first.revisions.map((entry: { revision: number }) => entry.revision)).toEqual([3, 2]);
    expect(first.revisions.map((entry: { isYou: boolean }) => entry.isYou)).toEqual([false, true]);
    expect(first.revisions[1].summary).toBe("Set api.replicas");
    const rest = (await owner.call("listRevisions", { params: { designId: id }, query: `?before=${first.nextBefore}` }))
      .json;
    expect(rest).toMatchObject({ revisions: [{ revision: 1, summary: "Started empty" }], nextBefore: null });
    const { code } = await owner.call("readRevision", { params: { designId: id, revision: "99" } });
    expect(code).toBe("revision_not_found");
  });
});

describe("saves by many at once", () => {
  it("[W4] are all in the history exactly once, in one line, and the document is their sum", async () => {
    const { id, design } = await owner.createDesign();
    const editors = await Promise.all(
      Array.from({ length: 8 }, async () => (await owner.invite(id, { role: "editor" })).guest),
    );
    const acknowledged = new Map<string, number>();
    await Promise.all(
      editors.map(async (editor, who) => {
        let base = 1;
        for (let count = 0; count < 10; count++) {
          const saveId = `editor-${who}-save-${count}`;
          base = await saveUntilTaken(editor, id, base, addLine(saveId), saveId);
          acknowledged.set(saveId, base);
        }
      }),
    );
    const history = await historyOf(id);
    expect(history.map(({ revision }) => revision)).toEqual(history.map((_entry, index) => index + 1));
    expect(new Map(history.slice(1).map(({ saveId, revision }) => [saveId, revision]))).toEqual(acknowledged);
    const lines = history.slice(1).map(({ saveId }) => `# ${saveId}\n`);
    expect((await read(owner, id)).design.values).toBe(lines.reverse().join("") + design.values);
  });

  it("[W4] with answers lost, requests repeated and reordered: every acknowledged save is kept, once (fast-check)", async () => {
    const deliveries = fc.array(
      fc.record({
        editor: fc.nat(2),
        isAnswerLost: fc.boolean(),
        repeats: fc.integer({ min: 1, max: 3 }),
        isStale: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(deliveries, async (plan) => {
        const { id, design } = await owner.createDesign();
        const bases = [1, 1, 1];
        const acknowledged = new Set<string>();
        const sent = new Set<string>();
        for (const [index, { editor, isAnswerLost, repeats, isStale }] of plan.entries()) {
          const saveId = `editor-${editor}-${String(index).padStart(4, "0")}`;
          sent.add(saveId);
          const base = isStale ? 1 : (bases[editor] ?? 1);
          const answers: Answer[] = await Promise.all(
            Array.from({ length: repeats }, () => owner.save(id, base, [addLine(saveId)], saveId)),
          );
          expect(new Set(answers.map(({ status }) => status)).size, "repeats are answered alike").toBe(1);
          const { status, json } = answers[0] as Answer;
          if (status === 200) acknowledged.add(saveId);
          if (!isAnswerLost) bases[editor] = status === 200 ? json.revision : json.error.details.revision;
        }
        const history = (await historyOf(id)).slice(1);
        expect(history.map(({ saveId }) => saveId).sort()).toEqual([...acknowledged].sort());
        expect(history.every(({ saveId }) => sent.has(saveId))).toBe(true);
        const expected =
          history
            .map(({ saveId }) => `# ${saveId}\n`)
            .reverse()
            .join("") + design.values;
        expect((await read(owner, id)).design.values).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });
});
