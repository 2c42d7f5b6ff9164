import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLine, Browser } from "@/app/api/testing/browser";
import { applyMigrations } from "@/scripts/migrate.mjs";
import { type StartedPostgres, startPostgres } from "@/scripts/postgres.mjs";

/** A server of this file's own, as durable as in production, because the tests kill it. */
const stateDir = path.resolve(import.meta.dirname, "../../.chartroom");
const WRITERS = 4;
/** More in a long run: CRASH_ROUNDS=50 */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 5);
let dataDir: string;
let postgres: StartedPostgres;

beforeAll(async () => {
  await mkdir(stateDir, { recursive: true });
  dataDir = await mkdtemp(path.join(stateDir, "outage-test-"));
  postgres = await startPostgres({ dataDir });
  await applyMigrations(postgres.url);
  process.env.DATABASE_URL = postgres.url;
  process.env.LOG_LEVEL ??= "silent";
});

afterAll(async () => {
  const { db } = await import("@/lib/server/db");
  await db().$disconnect();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  postgres = await startPostgres({ dataDir, port: postgres.port });
}

/** Ends the server as a crash of the machine's power would: no warning, nothing flushed. */
async function killServer(): Promise<void> {
  const [pid] = (await readFile(path.join(dataDir, "cluster", "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

describe("[I2] while the database is away", () => {
  it("every route that needs it says so, and all of them work again afterwards without a restart", async () => {
    const owner = new Browser();
    const { id } = await owner.createDesign();
    await postgres.stop();
    const params = { designId: id };
    for (const answer of [
      await owner.call("readHealth"),
      await owner.call("readDesign", { params }),
      await owner.call("listDesigns"),
      await owner.save(id, 1, [addLine("lost?")]),
    ]) {
      expect([answer.status, answer.code]).toEqual([503, "database_unavailable"]);
      expect(answer.json.error.message).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|prisma/i);
    }
    expect((await owner.call("listStarters")).status).toBe(200);
    expect((await owner.call("readOpenApi")).status).toBe(200);
    await restart();
    expect((await owner.call("readHealth")).json).toMatchObject({ status: "ok", database: "ok" });
    expect((await owner.save(id, 1, [addLine("kept")])).status).toBe(200);
  });

  it("ended connections neither end this process nor fail a read", async () => {
    const { db } = await import("@/lib/server/db");
    const owner = new Browser();
    const { id } = await owner.createDesign();
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 8 }, () => owner.call("readDesign", { params: { designId: id } })));
      await db()
        .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'chartroom' AND pid <> pg_backend_pid()`;
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => owner.call("readDesign", { params: { designId: id } })),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
  });
});

describe("[W8] kill -9 of the database in the middle of saves", () => {
  it(
    `loses no acknowledged save and keeps no half of one, ${ROUNDS} times over`,
    async () => {
      const { db } = await import("@/lib/server/db");
      const owner = new Browser();
      const { id, design } = await owner.createDesign();
      /** Save id to the revision it was acknowledged as. */
      const acknowledged = new Map<string, number>();
      let isOver = false;

      const writers = Array.from({ length: WRITERS }, async (_entry, writer) => {
        let base = 1;
        for (let count = 0; !isOver; count++) {
          const saveId = `writer-${writer}-save-${count}`;
          while (!acknowledged.has(saveId)) {
            const { status, code, json } = await owner.save(id, base, [addLine(saveId)], saveId);
            if (status === 200) {
              acknowledged.set(saveId, json.revision);
              base = json.revision;
            } else if (code === "design_conflict") {
              base = json.error.details.revision;
            } else {
              expect(code).toBe("database_unavailable");
              if (isOver) return;
              await sleep(20);
            }
          }
        }
      });

      for (let round = 0; round < ROUNDS; round++) {
        const target = acknowledged.size + 10 + ((round * 7) % 13);
        while (acknowledged.size < target) await sleep(2);
        await killServer();
        await restart();
      }
      const target = acknowledged.size + 10;
      while (acknowledged.size < target) await sleep(2);
      isOver = true;
      await Promise.all(writers);

      const history = await db().revision.findMany({
        where: { designId: id },
        orderBy: { revision: "asc" },
        select: { revision: true, saveId: true },
      });
      expect(history.map(({ revision }) => revision)).toEqual(history.map((_entry, index) => index + 1));
      const stored = new Map(history.map(({ saveId, revision }) => [saveId, revision]));
      expect(stored.size).toBe(history.length);
      const lost = [...acknowledged].filter(([saveId, revision]) => stored.get(saveId) !== revision);
      expect(lost).toEqual([]);
      const { json } = await owner.call("readDesign", { params: { designId: id } });
      expect(json.revision).toBe(history.length);
      const lines = history.slice(1).map(({ saveId }) => `# ${saveId}\n`);
      expect(json.design.values).toBe(lines.reverse().join("") + design.values);
    },
    120_000 + ROUNDS * 20_000,
  );

  it("a save whose answer was lost is made once when it is sent again", async () => {
    const owner = new Browser();
    const { id } = await owner.createDesign();
    const saveId = randomUUID();
    const racing = owner.save(id, 1, [addLine("once")], saveId);
    await killServer();
    const first = await racing;
    await restart();
    const again = await owner.save(id, 1, [addLine("once")], saveId);
    expect([again.status, again.json.revision]).toEqual([200, 2]);
    if (first.status === 200) expect(first.json).toEqual(again.json);
  });
});
