import "server-only";
import { randomUUID } from "node:crypto";
import type * as z from "zod";
import type { RequestIssues } from "@/lib/api/errors";
import type { RouteDefinition } from "@/lib/api/routes";
import { AppError } from "@/lib/server/app-error";
import { toErrorResponse } from "@/lib/server/error-response";
import { log } from "@/lib/server/log";
import { readJsonBody } from "@/lib/server/read-body";
import { requireSameOrigin } from "@/lib/server/same-origin";
import type { Actor, Visitor } from "@/lib/server/sessions/actor";
import { readSessionToken, writeSessionCookie } from "@/lib/server/sessions/session-cookie";
import { createSession, findSession } from "@/lib/server/sessions/session-gate";

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Answer<Route extends RouteDefinition> = Route["answer"]["schema"] extends z.ZodType
  ? z.input<Route["answer"]["schema"]>
  : undefined;

export interface RouteContext<Route extends RouteDefinition> {
  request: Request;
  params: Parsed<Route["params"]>;
  query: Parsed<Route["query"]>;
  body: Route["body"] extends { schema: infer Schema } ? Parsed<Schema> : undefined;
  /** Who asks; null for a browser without an identity. */
  visitor: Visitor;
  /** The visitor, who is given an anonymous identity if they have none. */
  identify(): Promise<Actor>;
}

type RouteHandler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

const NO_STORE = "private, no-store";

/**
 * A route handler around `handle`: checks origin and input by the route's schemas, finds out who asks, and turns the
 * answer into JSON with the route's status. Refusals and faults become the error envelope. `handle` may answer with a
 * Response of its own, for bytes and for 304.
 */
export function withRoute<const Route extends RouteDefinition>(
  route: Route,
  handle: (context: RouteContext<Route>) => Promise<Answer<Route> | Response>,
): RouteHandler {
  return async (request, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    const cookies: string[] = [];
    let response: Response;
    try {
      response = await answer(route, handle, request, await next.params, cookies);
    } catch (error) {
      response = toErrorResponse(error, requestId);
    }
    response.headers.set("x-request-id", requestId);
    response.headers.set("cache-control", NO_STORE);
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    const durationMs = Math.round(performance.now() - startedAt);
    const { method, path } = route;
    log("info", "request", { requestId, method, path, status: response.status, durationMs });
    return response;
  };
}

async function answer<Route extends RouteDefinition>(
  route: Route,
  handle: (context: RouteContext<Route>) => Promise<Answer<Route> | Response>,
  request: Request,
  rawParams: unknown,
  cookies: string[],
): Promise<Response> {
  if (route.method !== "GET") requireSameOrigin(request);
  const params = route.params && parse(route.params, rawParams ?? {});
  const query = route.query && parse(route.query, Object.fromEntries(new URL(request.url).searchParams));
  const body = route.body && parse(route.body.schema, await readJsonBody(request, route.body.limitBytes));

  const token = readSessionToken(request.headers.get("cookie"));
  const found = route.needs === "nothing" ? null : await findSession(token);
  if (found?.isRenewed && token !== null) cookies.push(writeSessionCookie(token, request));
  const identify = async () => {
    if (found !== null) return found.actor;
    const created = await createSession();
    cookies.push(writeSessionCookie(created.token, request));
    return created.actor;
  };
  const visitor = found?.actor ?? null;
  const context = { request, params, query, body, visitor, identify } as RouteContext<Route>;
  const result = await handle(context);
  if (result instanceof Response) return result;
  const { status } = route.answer;
  return status === 204 ? new Response(null, { status }) : Response.json(result, { status });
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join(".").slice(0, 200),
    message: issue.message.slice(0, 300),
  }));
  const first = issues[0];
  const place = first?.path ? `At ${first.path}: ` : "";
  const reason = (first?.message ?? "it does not fit its schema").replace(/\.$/, "");
  const details: RequestIssues = { issues };
  throw new AppError("request_invalid", `The request is not valid. ${place}${reason}.`, details);
}
