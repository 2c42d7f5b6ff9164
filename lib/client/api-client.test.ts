import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { ApiError, describeError, isWorthRetrying, requestApi, UnreachableError } from "@/lib/client/api-client";

let server: Server;
let origin: string;
let seen: { method?: string; headers: IncomingMessage["headers"]; body: string } | null = null;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen = { method: request.method, headers: request.headers, body };
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = null;
});

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

const schema = z.object({ revision: z.int() });
const ask = (extra: object = {}) => requestApi({ path: `${origin}/x`, response: schema, ...extra });

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable("the request succeeded"),
    (error: unknown) => error,
  );
}

describe("requestApi", () => {
  test("sends JSON and gives the checked answer", async () => {
    answerWith(201, { revision: 3, more: "ignored" });
    await expect(ask({ method: "POST", body: { a: "ä" } })).resolves.toEqual({ revision: 3 });
    expect(seen).toMatchObject({ method: "POST", body: '{"a":"ä"}', headers: { "content-type": "application/json" } });
  });

  test("sends no body and no content type where there is none", async () => {
    answer = (response) => response.writeHead(204).end();
    await expect(requestApi({ method: "DELETE", path: `${origin}/x` })).resolves.toBeUndefined();
    expect(seen?.headers["content-type"]).toBeUndefined();
  });

  test("a refusal keeps code, message, status, request id and details", async () => {
    answerWith(409, {
      error: { code: "design_conflict", message: "Saved.", requestId: "r1", details: { revision: 4 } },
    });
    const error = await failureOf(ask());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: "design_conflict",
      message: "Saved.",
      status: 409,
      requestId: "r1",
      details: { revision: 4 },
    });
  });

  test.each([
    ["a success of another shape", 200, { revision: "three" }],
    ["a success that is not JSON", 200, "<html>"],
    ["an empty success", 200, ""],
    ["a refusal without our envelope", 404, "<html>not here</html>"],
    ["a code from a newer version", 400, { error: { code: "brand_new", message: "?", requestId: "r" } }],
  ])("%s is unreadable, not a crash", async (_name, status, body) => {
    answerWith(status, body, { "x-request-id": "r9" });
    const error = await failureOf(ask());
    expect(error).toMatchObject({ name: "ApiError", code: "answer_unreadable", status, requestId: "r9" });
    expect(describeError(error)).toContain("Reload the page");
  });

  test("no answer is told apart from a refusal", async () => {
    answer = (response) => response.destroy();
    const error = await failureOf(ask());
    expect(error).toBeInstanceOf(UnreachableError);
    expect(describeError(error)).toBe("The server cannot be reached. Check your connection, then try again.");
  });

  test("an answer that breaks off counts as none", async () => {
    answer = (response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"revision":');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await failureOf(ask())).toBeInstanceOf(UnreachableError);
  });

  test("a gateway or a starting server counts as no answer, our own 503 does not", async () => {
    answerWith(503, "");
    expect(await failureOf(ask())).toBeInstanceOf(UnreachableError);
    answerWith(503, { error: { code: "database_unavailable", message: "Later.", requestId: "r" } });
    expect(await failureOf(ask())).toMatchObject({ code: "database_unavailable" });
  });

  test("cancelling is neither", async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    expect(await failureOf(ask({ signal: controller.signal }))).toMatchObject({ name: "AbortError" });
  });
});

test("only trouble that may pass is worth retrying", () => {
  const refusal = (status: number) => new ApiError("internal", "", status, null, null);
  expect(isWorthRetrying(new UnreachableError(""))).toBe(true);
  expect(isWorthRetrying(refusal(500))).toBe(true);
  expect(isWorthRetrying(refusal(404))).toBe(false);
  expect(isWorthRetrying(new TypeError("x is undefined"))).toBe(false);
});

test("an internal error names its request, so that it can be found in the log", () => {
  expect(describeError(new ApiError("internal", "Something failed here.", 500, "abc", null))).toBe(
    "Something failed here. (request abc)",
  );
  expect(describeError(new TypeError("x is undefined"))).not.toContain("undefined");
});
