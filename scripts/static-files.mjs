// Next compresses its static files anew for every request, and with gzip only. Their names carry a hash of their
// content, so we compress them once, after the build, with Brotli.
import { createReadStream } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { repositoryRoot } from "./state-folder.mjs";

const FOLDER = join(repositoryRoot, ".next", "static");
const URL_PREFIX = "/_next/static/";
const CONTENT_TYPES = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
const SMALLEST_BYTES = 1024;
const QUALITY = 9;

/** Writes `<file>.br` beside every script and style sheet of the production build that does not have one. */
export async function compressStaticFiles() {
  const names = new Set(await readdir(FOLDER, { recursive: true }));
  const waiting = [...names].filter((name) => extname(name) in CONTENT_TYPES && !names.has(`${name}.br`));
  await Promise.all(waiting.map(compressFile));
}

async function compressFile(name) {
  const bytes = await readFile(join(FOLDER, name));
  if (bytes.length < SMALLEST_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(join(FOLDER, `${name}.br`), await promisify(brotliCompress)(bytes, { params }));
}

/**
 * A handler of requests for compressed static files: true when it answered. The list of files is read once, here, so
 * no path of a request ever reaches the file system.
 */
export async function createStaticHandler() {
  const files = new Map();
  for (const name of await readdir(FOLDER, { recursive: true })) {
    if (!name.endsWith(".br")) continue;
    const { size } = await stat(join(FOLDER, name));
    files.set(`${URL_PREFIX}${name.slice(0, -3).replaceAll("\\", "/")}`, { path: join(FOLDER, name), size });
  }
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return false;
    const path = request.url.split("?", 1)[0];
    const file = files.get(path);
    if (!file) return false;
    response.writeHead(200, {
      "Content-Type": CONTENT_TYPES[extname(path)],
      "Content-Encoding": "br",
      "Content-Length": file.size,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file.path)
        .once("error", () => response.destroy())
        .pipe(response);
    return true;
  };
}
