import "server-only";
import { MAX_BODY_DEPTH } from "@/lib/api/limits";
import { AppError } from "@/lib/server/app-error";

/**
 * The JSON of a request's body. Counts bytes while they arrive, so that a large body is refused before it is held.
 * @throws {AppError} for another content type, too many bytes, bytes that are not UTF-8, text that is not JSON,
 * nesting deeper than `MAX_BODY_DEPTH`, and keys named `__proto__`
 */
export async function readJsonBody(request: Request, limitBytes: number): Promise<unknown> {
  requireJsonContentType(request.headers.get("content-type"));
  const bytes = await readBytes(request, limitBytes);
  const json = parseJson(decodeUtf8(bytes));
  requireHarmlessShape(json);
  return json;
}

function requireJsonContentType(contentType: string | null): void {
  const [type = "", ...parameters] = (contentType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith("charset="))?.replace(/^charset="?|"$/g, "");
  if (type === "application/json" && (charset === undefined || charset === "utf-8")) return;
  throw new AppError("content_type_unsupported", "Send JSON in UTF-8 with the header Content-Type: application/json.");
}

async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError("body_too_large", `The request is larger than ${limitBytes} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limitBytes) {
      await reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("body_not_utf8", "The request holds bytes that are not UTF-8.");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "";
    throw new AppError("body_not_json", `The request is not JSON: ${reason}.`);
  }
}

/** Walks without recursion: whoever reads the value afterwards may recurse. */
function requireHarmlessShape(json: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_BODY_DEPTH) {
      throw new AppError("body_too_deep", `The request is nested deeper than ${MAX_BODY_DEPTH} levels.`);
    }
    if (Object.hasOwn(value, "__proto__")) {
      throw new AppError("body_key_forbidden", "The request holds a key named __proto__, which is not accepted.");
    }
    for (const child of Object.values(value)) waiting.push({ value: child, depth: depth + 1 });
  }
}
