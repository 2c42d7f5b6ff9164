// The one HTTP server around Next, used by start, dev and the end-to-end tests alike.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { Hint } from "./report.mjs";
import { isReservedRequestHeader, pagePolicy, securityHeaders } from "./security-headers.mjs";
import { repositoryRoot } from "./state-folder.mjs";
import { createStaticHandler } from "./static-files.mjs";

const DRAIN_MS = 5_000;

/**
 * Serves the application. `port` 0 takes any free port; `trustProxy` believes the X-Forwarded headers of a proxy in front.
 * Returns its address and `close()`, which lets running requests end (at most five seconds).
 */
export async function serve({ dev, hostname, port, trustProxy }) {
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const { default: next } = await import("next");

  let handle = (_request, response) => {
    response.writeHead(503, { "Retry-After": "1" }).end();
  };
  const server = createServer((request, response) => {
    prepare(request, response, { dev, trustProxy });
    Promise.resolve(handle(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = trackSockets(server);
  await listen(server, hostname, port);
  const actualPort = server.address().port;

  const app = next({
    dev,
    dir: repositoryRoot,
    hostname,
    port: actualPort,
    quiet: !dev,
    // Next answers WebSocket upgrades of the server named here. Only development has any; elsewhere they go nowhere.
    httpServer: dev ? server : createServer(),
  });
  if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());
  try {
    await app.prepare();
  } catch (error) {
    await closeServer(server, sockets, dev ? 200 : DRAIN_MS);
    throw error;
  }
  const answer = app.getRequestHandler();
  const answerStatic = dev ? () => false : await createStaticHandler();
  handle = (request, response) => answerStatic(request, response) || answer(request, response);

  return {
    url: `http://${formatHost(hostname)}:${actualPort}`,
    async close() {
      await closeServer(server, sockets, dev ? 200 : DRAIN_MS);
      await app.close();
    },
  };
}

function prepare(request, response, { dev, trustProxy }) {
  for (const name of Object.keys(request.headers)) {
    if (isReservedRequestHeader(name, { trustProxy })) delete request.headers[name];
  }
  const nonce = randomBytes(18).toString("base64");
  const path = request.url.split("?", 1)[0];
  // Next reads the nonce for its own scripts from this request header; our layout reads it for theirs.
  request.headers["content-security-policy"] = pagePolicy(nonce, { dev });
  request.headers["x-nonce"] = nonce;
  for (const [name, value] of Object.entries(securityHeaders(path, nonce, { dev }))) response.setHeader(name, value);
}

function listen(server, hostname, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explainListenError(error, hostname, port)));
    server.listen(port, hostname, resolve);
  });
}

/** A listen error in words, with what to do about it. */
function explainListenError(error, hostname, port) {
  if (error.code === "EADDRINUSE") {
    return new Hint(
      `Port ${port} on ${hostname} is in use: stop what uses it, or take another one with PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES") return new Hint(`Port ${port} needs special rights here: take one above 1023 with PORT`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
    return new Hint(`HOST=${hostname} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 for every address`);
  }
  return error;
}

/** Throws a Hint when nothing can listen there. */
export async function requireFreePort(hostname, port) {
  if (port === 0) return;
  const probe = createServer();
  await listen(probe, hostname, port);
  await new Promise((resolve) => probe.close(resolve));
}

function formatHost(hostname) {
  if (hostname === "0.0.0.0" || hostname === "::") return "127.0.0.1";
  return hostname.includes(":") ? `[${hostname}]` : hostname;
}

/** Open sockets of a server; those of WebSockets are not among the connections it closes itself. */
function trackSockets(server) {
  const sockets = new Set();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

function closeServer(server, sockets, drainMs) {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, drainMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
