import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import * as z from "zod";
import { HANDLERS } from "@/app/api/testing/handlers";
import type { DesignDto, SaveRequest } from "@/lib/api/designs";
import { ERROR_STATUS, type ErrorCode } from "@/lib/api/error-codes";
import { errorEnvelopeSchema } from "@/lib/api/errors";
import type { CreateLinkRequest, CreateLinkResponse } from "@/lib/api/links";
import { errorsOf, ROUTES, type RouteDefinition, type RouteName } from "@/lib/api/routes";
import type { Command } from "@/lib/core/design/command";

const ORIGIN = "http://127.0.0.1:3000";

export interface Call {
  params?: Record<string, string>;
  query?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  rawBody?: BodyInit;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  /** The code of an error; null for a success. */
  code: ErrorCode | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect; the shape is checked against the route's schema.
  json: any;
  response: Response;
}

/** A browser with its cookie. Every answer is held to the route's description: status, schema, error codes, headers. */
export class Browser {
  cookie: string | null = null;

  async call(name: RouteName, call: Call = {}): Promise<Answer> {
    const route: RouteDefinition = ROUTES[name];
    const path = Object.entries(call.params ?? {}).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, encodeURIComponent(value)),
      route.path,
    );
    const headers = new Headers({ "sec-fetch-site": "same-origin", ...call.headers });
    if (this.cookie !== null) headers.set("cookie", this.cookie);
    const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    if (body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
    const request = new Request(`${ORIGIN}${path}${call.query ?? ""}`, { method: route.method, headers, body });
    const response = await HANDLERS[name](request, { params: Promise.resolve(call.params ?? {}) });
    const cookie = response.headers.get("set-cookie");
    if (cookie !== null) this.cookie = cookie.split(";")[0] ?? null;
    return checkAnswer(route, response);
  }

  /** Saves with the newest revision as the base unless told otherwise. */
  save(designId: string, baseRevision: number, commands: Command[], saveId: string = randomUUID()): Promise<Answer> {
    const body: SaveRequest = { saveId, baseRevision, commands };
    return this.call("saveDesign", { params: { designId }, body });
  }

  async createDesign(blank = "shop"): Promise<DesignDto> {
    const { status, json } = await this.call("createDesign", { body: { blank } });
    expect(status).toBe(201);
    return json;
  }

  async createLink(designId: string, options: Partial<CreateLinkRequest> = {}): Promise<CreateLinkResponse> {
    const body = { role: "viewer", expiresInSeconds: null, ...options };
    const { status, json } = await this.call("createLink", { params: { designId }, body });
    expect(status).toBe(201);
    return json;
  }

  /** A new browser that opened a new link to the design, and the link. */
  async invite(
    designId: string,
    options: Partial<CreateLinkRequest> = {},
  ): Promise<{ guest: Browser; linkId: string }> {
    const { link, secret } = await this.createLink(designId, options);
    const guest = new Browser();
    const { status } = await guest.call("openLink", { body: { linkId: link.id, secret } });
    expect(status).toBe(200);
    return { guest, linkId: link.id };
  }
}

async function checkAnswer(route: RouteDefinition, response: Response): Promise<Answer> {
  const { status } = response;
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  if (status >= 400) {
    const json = errorEnvelopeSchema.strict().parse(await response.json());
    const code = json.error.code as ErrorCode;
    expect(ERROR_STATUS[code]).toBe(status);
    expect(errorsOf(route)).toContain(code);
    expect(json.error.requestId).toBe(response.headers.get("x-request-id"));
    expect(json.error.message).toMatch(/\S.*[.!]$/s);
    return { status, code, json, response };
  }
  if (status === 304) return { status, code: null, json: null, response };
  expect(status).toBe(route.answer.status);
  if (route.answer.schema === undefined) return { status, code: null, json: null, response };
  const json = await response.json();
  // What a schema drops from an answer is something the API would leak.
  expect(z.parse(route.answer.schema, json)).toEqual(json);
  return { status, code: null, json, response };
}

/** Adds a line to values.yaml. Any number of these apply to any design, in any order. */
export function addLine(text: string): Command {
  return { type: "editText", layer: "base", offset: 0, removed: "", inserted: `# ${text}\n` };
}
