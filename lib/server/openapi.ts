import "server-only";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { ERROR_STATUS } from "@/lib/api/error-codes";
import { errorEnvelopeSchema } from "@/lib/api/errors";
import { errorsOf, ROUTES, type RouteDefinition } from "@/lib/api/routes";
import { CHARTROOM_VERSION } from "@/lib/server/version";

/** The API as an OpenAPI 3.1 document, written from the schemas the handlers check with. */
export function buildOpenApi(): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(ROUTES)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeRoute(name, route) };
  }
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "Chartroom",
      version: CHARTROOM_VERSION,
      description:
        "Design the Helm chart of a platform. Browsers are known by the cookie chartroom_session, which the first write sets. " +
        "Every answer that is not a success is the error envelope; decide by its code.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
  });
  return document as unknown as Record<string, unknown>;
}

function describeRoute(operationId: string, route: RouteDefinition): ZodOpenApiOperationObject {
  const { status, schema, mediaType, description } = route.answer;
  const content = schema
    ? { "application/json": { schema } }
    : mediaType
      ? { [mediaType]: { schema: { type: "string" as const, format: "binary" } } }
      : undefined;
  return {
    operationId,
    summary: route.summary,
    ...(route.params || route.query
      ? { requestParams: { ...(route.params && { path: route.params }), ...(route.query && { query: route.query }) } }
      : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { "application/json": { schema: route.body.schema } } } }
      : {}),
    responses: { [status]: { description, ...(content && { content }) }, ...describeErrors(route) },
  };
}

/** One response for each status, listing its codes. */
function describeErrors(route: RouteDefinition) {
  const byStatus = new Map<number, string[]>();
  for (const code of errorsOf(route)) {
    const status = ERROR_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { "application/json": { schema: errorEnvelopeSchema } };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, { description: codes.join(", "), content }]),
  );
}
