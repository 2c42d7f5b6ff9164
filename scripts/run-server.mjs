// What `npm start` and `npm run dev` have in common: prepare, open the database, serve, and stop all of it again.
import { buildApplication, generateDatabaseClient, installDependencies, requireUsableMachine } from "./prepare.mjs";
import { Hint, reportFailure, say } from "./report.mjs";
import { requireFreePort, serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";

const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const READY_TIMEOUT_MS = 60_000;

class Stopped extends Error {}

/** Runs until a signal stops it, then ends the process: 0 when stopped, 1 after a failure. */
export async function runServer({ dev }) {
  const abort = new AbortController();
  const stopRequested = new Promise((resolve) => {
    const stop = () => {
      if (!abort.signal.aborted) say("stopping");
      abort.abort(new Stopped());
      resolve();
    };
    for (const name of STOP_SIGNALS) process.on(name, stop);
    if (process.env.npm_lifecycle_event) whenParentEnds(stop);
  });

  /** Undo functions of what runs, last started first. */
  const running = [];
  try {
    const url = await start({ dev, signal: abort.signal, running });
    say(`Chartroom is ready at ${url}`);
    await stopRequested;
  } catch (error) {
    if (!(error instanceof Stopped)) reportFailure(error);
  }
  for (const stop of running.reverse()) {
    await stop().catch(reportFailure);
  }
  process.exit(process.exitCode ?? 0);
}

/** npm that is killed outright passes nothing on: its child sees only that it has another parent. */
function whenParentEnds(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

async function start({ dev, signal, running }) {
  requireUsableMachine();
  const settings = readSettings();
  await requireFreePort(settings.hostname, settings.port);
  await installDependencies({ signal });
  await generateDatabaseClient({ signal });
  signal.throwIfAborted();
  process.env.DATABASE_URL = await openDatabase(settings, running);
  signal.throwIfAborted();
  if (!dev) await buildApplication({ signal });
  signal.throwIfAborted();
  const server = await serve({ dev, ...settings });
  running.push(server.close);
  await waitUntilHealthy(server.url, signal);
  return server.url;
}

async function openDatabase({ databaseUrl, dataFolder }, running) {
  // These need the installed packages, so they cannot be imported before.
  const { startPostgres } = await import("./postgres.mjs");
  const { applyMigrations } = await import("./migrate.mjs");
  let url = databaseUrl;
  try {
    if (!url) {
      say("Starting the embedded PostgreSQL ...");
      const postgres = await startPostgres({ dataDir: dataFolder });
      running.push(postgres.stop);
      url = postgres.url;
    }
    const applied = await applyMigrations(url);
    if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations)`);
  } catch (error) {
    // Both say what to do in one sentence.
    throw new Hint(error.message, { cause: error });
  }
  return url;
}

/** Waits until the application answers and reaches its database. */
async function waitUntilHealthy(url, signal) {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  let last = "no answer";
  while (performance.now() < deadline) {
    signal.throwIfAborted();
    try {
      const response = await fetch(`${url}/api/health`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
      });
      if (response.ok) return;
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch (error) {
      signal.throwIfAborted();
      last = error.cause?.message ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Hint(`the server started but ${url}/api/health does not answer well: ${last}`);
}
