import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "@/scripts/postgres.mjs";

const run = promisify(execFile);
const stateDir = path.resolve(import.meta.dirname, "../../../.chartroom");
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(stateDir, "postgres-test-"));
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

describe("startPostgres", () => {
  it("initialises once, keeps data over restarts, and listens on loopback only", async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, "CREATE TABLE kept (id int)");
    expect(await query(first.url, "SHOW server_encoding")).toEqual({ server_encoding: "UTF8" });
    expect(await query(first.url, "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
    expect(await query(first.url, "SELECT datlocale FROM pg_database WHERE datname = 'template1'")).toEqual({
      datlocale: "C.UTF-8",
    });
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(await query(second.url, "SELECT count(*)::int AS n FROM kept")).toEqual({ n: 0 });
    await second.stop();
  });

  it("needs the password", async () => {
    const postgres = await startPostgres({ dataDir });
    await expect(query(postgres.url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(/authentication/);
    await postgres.stop();
  });

  it("starts again after kill -9 of the server", async () => {
    const postgres = await startPostgres({ dataDir });
    await query(postgres.url, "CREATE TABLE survives (id int)");
    const pid = Number((await readFile(path.join(dataDir, "cluster", "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(pid, "SIGKILL");
    const again = await startPostgres({ dataDir });
    expect(again.isShared).toBe(false);
    expect(await query(again.url, "SELECT count(*)::int AS n FROM survives")).toEqual({ n: 0 });
    await again.stop();
  });

  it("replaces a server whose starter was killed", async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(path.resolve(stateDir, "../scripts/postgres.mjs"))};
      const { port } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.stdout.write(String(port), () => process.kill(process.pid, "SIGKILL"));`;
    await run(process.execPath, ["--input-type=module", "--eval", script]).catch((error) => error);
    const postgres = await startPostgres({ dataDir });
    expect(postgres.isShared).toBe(false);
    expect(await query(postgres.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await postgres.stop();
  });

  it("shares a server that runs already and does not stop it", async () => {
    const owner = await startPostgres({ dataDir });
    const guest = await startPostgres({ dataDir, database: "second" });
    expect(guest.isShared).toBe(true);
    await guest.stop();
    expect(await query(owner.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await owner.stop();
  });

  it("is not stopped by a stale postmaster.pid, even if the number belongs to another process now", async () => {
    const text = `${process.pid}\n${dataDir}/cluster\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready\n`;
    await writeFile(path.join(dataDir, "cluster", "postmaster.pid"), text);
    const postgres = await startPostgres({ dataDir });
    expect(await query(postgres.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await postgres.stop();
  });

  it.runIf(process.getuid?.() === 0)("names the folder that the server's user may not enter", async () => {
    const closed = await mkdtemp(path.join(stateDir, "postgres-test-"));
    await expect(startPostgres({ dataDir: path.join(closed, "data") })).rejects.toThrow(
      `may not enter ${closed}. Allow it`,
    );
    await rm(closed, { recursive: true, force: true });
  });

  it("says which port is taken", async () => {
    const postgres = await startPostgres({ dataDir });
    const other = await mkdtemp(path.join(stateDir, "postgres-test-"));
    await expect(startPostgres({ dataDir: other, port: postgres.port })).rejects.toThrow(
      `port ${postgres.port}: it is taken`,
    );
    await rm(other, { recursive: true, force: true });
    await postgres.stop();
  });
});
