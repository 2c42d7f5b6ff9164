import "server-only";

/** The response with an ETag, or 304 without a body if the request's If-None-Match names it. */
export function withETag(request: Request, tag: string, respond: () => Response): Response {
  const etag = `"${tag}"`;
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((entry) => entry.trim().replace(/^W\//, ""));
  const response = known.includes(etag) || known.includes("*") ? new Response(null, { status: 304 }) : respond();
  response.headers.set("etag", etag);
  return response;
}
