// What the scripts print, and how they run other programs.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

/** A problem the person at the terminal can solve: printed as one line, without a stack. */
export class Hint extends Error {}

/** Prints a progress line. */
export function say(line) {
  console.log(`chartroom: ${line}`);
}

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs a long step with a line at its start, one every 20 s while it lasts and one at its end.
 * Its output goes to .chartroom/logs/<id>.log; when it fails, both ends of that log are printed and a Hint is thrown.
 */
export async function runStep({ id, title, note = "", command, args, env = {}, signal }) {
  mkdirSync(stateFolder("logs"), { recursive: true });
  const logFile = stateFolder("logs", `${id}.log`);
  const startedAt = performance.now();
  say(`${title} ...${note && ` (${note})`}`);
  const heartbeat = setInterval(
    () => say(`  still ${lowerFirst(title)} (${formatSeconds(performance.now() - startedAt)})`),
    20_000,
  );
  try {
    const code = await runLogged({ command, args, env, logFile, signal });
    if (signal?.aborted) throw signal.reason;
    if (code !== 0) {
      console.error(excerpt(readFileSync(logFile, "utf8")));
      throw new Hint(`${title} failed; the whole output is in ${join(".chartroom", "logs", `${id}.log`)}`);
    }
  } finally {
    clearInterval(heartbeat);
  }
  say(`  done in ${formatSeconds(performance.now() - startedAt)}`);
}

function runLogged({ command, args, env, logFile, signal }) {
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile);
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !command.includes("\\"),
    });
    const stop = () => child.kill("SIGTERM");
    signal?.addEventListener("abort", stop, { once: true });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => log.write(chunk));
    child.on("error", (error) => reject(new Hint(`${command} could not be run: ${error.message}`)));
    child.on("close", (code) => {
      signal?.removeEventListener("abort", stop);
      log.end(() => resolve(code));
    });
  });
}

/** Some programs say what is wrong first and some last: both ends of a long output. */
function excerpt(text) {
  const lines = text.trimEnd().split("\n");
  return lines.length <= 60 ? lines.join("\n") : [...lines.slice(0, 30), "  ...", ...lines.slice(-30)].join("\n");
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Prints a Hint as one line; anything else is our own bug and keeps its stack. Sets the exit code. */
export function reportFailure(error) {
  console.error(error instanceof Hint ? `chartroom: ${error.message}` : error);
  process.exitCode = 1;
}
