import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { findPostgresBinaries } from "./postgres-binaries.mjs";
import { postgresUser, requireTraversable } from "./postgres-user.mjs";

const run = promisify(execFile);
const HOST = "127.0.0.1";
const ROLE = "chartroom";
const READY_TIMEOUT_MS = 60_000;
/** Data folders whose server this process started and has not stopped. */
const startedHere = new Set();

/**
 * Starts the PostgreSQL that came with the dependencies, on loopback only, with its data in `dataDir`:
 * `cluster/` (the data), `password` (of its one role), `owner.pid` (who started it), `server.log`.
 *
 * The data is initialised on first use. A server that was left behind by a killed process is stopped and started again;
 * one whose owner still runs is shared, and then `stop` leaves it alone.
 *
 * @param {object} options
 * @param {string} options.dataDir
 * @param {number} [options.port] 0 or absent: any free port
 * @param {string} [options.database] created if it does not exist
 * @param {Record<string, string>} [options.settings] server settings, e.g. `{fsync: "off"}` for throw-away data
 * @returns {Promise<{url: string, port: number, isShared: boolean, stop: () => Promise<void>}>}
 * @throws {Error} one sentence that says what to do
 */
export async function startPostgres({ dataDir, port = 0, database = "chartroom", settings = {} }) {
  const binaries = await findPostgresBinaries();
  const user = await postgresUser();
  const server = describeServer(path.resolve(dataDir), binaries, user);
  await mkdir(server.dir, { recursive: true });
  // Whatever the umask says, the server's user must get in; what lies in it is closed on its own.
  if (user) await chmod(server.dir, 0o711);
  await requireTraversable(server.dir, user);
  await requireTraversable(path.dirname(binaries.postgres), user);
  await initialise(server);

  const running = await startOrShare(server, port, settings);
  const password = (await readFile(server.passwordFile, "utf8")).trim();
  const urlOf = (name) => `postgresql://${ROLE}:${password}@${HOST}:${running.port}/${encodeURIComponent(name)}`;
  try {
    await ensureDatabase(urlOf("postgres"), database);
  } catch (error) {
    if (!running.isShared) await stopServer(server);
    throw new Error(`PostgreSQL started but refuses to work: ${error.message}. Its log is ${server.logFile}.`);
  }
  const stop = async () => {
    if (running.isShared) return;
    await stopServer(server);
    startedHere.delete(server.dir);
    await rm(server.ownerFile, { force: true });
  };
  return { url: urlOf(database), port: running.port, isShared: running.isShared, stop };
}

function describeServer(dir, binaries, user) {
  return {
    dir,
    binaries,
    cluster: path.join(dir, "cluster"),
    passwordFile: path.join(dir, "password"),
    ownerFile: path.join(dir, "owner.pid"),
    logFile: path.join(dir, "server.log"),
    user,
    spawnOptions: { ...(user ?? {}), cwd: dir, env: environment() },
  };
}

/** Without PG*, which a developer's shell may set for another server, and with messages we can read. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}

/** initdb writes PG_VERSION long before it is done, so it works in a folder of its own that is renamed at the end. */
async function initialise(server) {
  const versionFile = path.join(server.cluster, "PG_VERSION");
  const version = await readFile(versionFile, "utf8").catch(() => null);
  if (version !== null) return requireSameMajor(server, version.trim());

  const fresh = `${server.cluster}.${process.pid}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (server.user) await chown(fresh, server.user.uid, server.user.gid);
  await writePassword(server);
  const flags = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const login = [`--username=${ROLE}`, "--auth=scram-sha-256", `--pwfile=${server.passwordFile}`];
  try {
    await run(server.binaries.initdb, [`--pgdata=${fresh}`, ...login, ...flags], server.spawnOptions);
    await rename(fresh, server.cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process of ours may have been faster; its data is as good.
    if (await stat(versionFile).catch(() => null)) return;
    throw new Error(
      `PostgreSQL could not prepare its data in ${server.dir}: ${lastLine(error.stderr) || error.message}`,
    );
  }
}

async function writePassword(server) {
  const password = `${randomBytes(24).toString("base64url")}\n`;
  // "wx": two first starts at the same moment must agree on one password.
  await writeFile(server.passwordFile, password, { mode: 0o600, flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  await chmod(server.passwordFile, 0o600);
  if (server.user) await chown(server.passwordFile, server.user.uid, server.user.gid);
}

async function requireSameMajor(server, version) {
  const { stdout } = await run(server.binaries.postgres, ["--version"], server.spawnOptions);
  const major = /(\d+)/.exec(stdout)?.[1];
  if (version === major) return;
  throw new Error(
    `The data in ${server.dir} was written by PostgreSQL ${version}, and PostgreSQL ${major} is installed. ` +
      "Move that folder away to start empty, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

async function startOrShare(server, port, settings) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const found = await readPidFile(server);
    if (found && isAlive(found.pid) && (await isPostgres(found.pid))) {
      if (await hasLivingOwner(server)) {
        if (found.isReady && (await canConnect(found.port))) return { port: found.port, isShared: true };
      } else {
        await stopServer(server);
      }
    } else {
      if (found) await rm(path.join(server.cluster, "postmaster.pid"), { force: true });
      const started = await tryStart(server, port || (await freePort()), settings);
      if (started.port) return { port: started.port, isShared: false };
      if (!started.mayRetry && !(started.isPortTaken && port === 0)) throw new Error(started.reason);
    }
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start within ${READY_TIMEOUT_MS / 1000} s. Its log is ${server.logFile}.`);
    }
    await sleep(100);
  }
}

/** Starts the server in a process group of its own: Ctrl-C must reach the application first, which then stops it in order. */
async function tryStart(server, port, settings) {
  const options = { listen_addresses: HOST, unix_socket_directories: "", max_connections: "60", ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await open(server.logFile, "w");
  const args = ["-D", server.cluster, "-p", String(port), ...flags];
  const child = spawn(server.binaries.postgres, args, {
    ...server.spawnOptions,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();
  await log.close();
  while (!ended) {
    const found = await readPidFile(server);
    if (found?.pid === child.pid && found.isReady) {
      startedHere.add(server.dir);
      await writeFile(server.ownerFile, `${process.pid}\n`);
      return { port };
    }
    await sleep(20);
  }
  const text = await readFile(server.logFile, "utf8").catch(() => "");
  if (/could not bind|Address already in use/.test(text)) {
    return { isPortTaken: true, reason: `PostgreSQL cannot use port ${port}: it is taken. Choose another one.` };
  }
  // Backends of a killed server hold its memory for a moment; a lock file means another process was faster.
  const mayRetry = /pre-existing shared memory block|lock file .* already exists/.test(text);
  return { mayRetry, reason: `PostgreSQL could not start: ${lastLine(text)}. Its log is ${server.logFile}.` };
}

/** `pg_ctl` waits until the server has written everything; a server that does not stop in time is told to stop at once. */
async function stopServer(server) {
  for (const mode of ["fast", "immediate"]) {
    const args = ["stop", "-D", server.cluster, "-m", mode, "-w", "-t", "20", "-s"];
    const error = await run(server.binaries.pgCtl, args, server.spawnOptions).then(
      () => null,
      (reason) => reason,
    );
    if (!error || !(await readPidFile(server))) return;
  }
  throw new Error(`PostgreSQL in ${server.dir} did not stop.`);
}

/** Lines of postmaster.pid: process, folder, start time, port, socket folder, address, shared memory, state. */
async function readPidFile(server) {
  const text = await readFile(path.join(server.cluster, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

async function hasLivingOwner(server) {
  const pid = Number(await readFile(server.ownerFile, "utf8").catch(() => "0"));
  return pid === process.pid ? startedHere.has(server.dir) : isAlive(pid);
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A process number may belong to somebody else by now, for example after a restart of the machine. */
async function isPostgres(pid) {
  if (process.platform === "win32") return true;
  const { stdout } = await run("ps", ["-o", "comm=", "-p", String(pid)]).catch(() => ({ stdout: null }));
  if (stdout !== null) return stdout.includes("postgres");
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => null);
  return name === null ? true : name.includes("postgres");
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: HOST, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function ensureDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch((error) => {
      // 42P04 duplicate_database, 23505 the same race one step later.
      if (error.code !== "42P04" && error.code !== "23505") throw error;
    });
  } finally {
    await client.end();
  }
}

function lastLine(text) {
  return (
    String(text ?? "")
      .trim()
      .split("\n")
      .at(-1) ?? ""
  );
}
