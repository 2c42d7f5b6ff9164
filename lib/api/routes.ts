import * as z from "zod";
import {
  createDesignRequestSchema,
  designDtoSchema,
  designListDtoSchema,
  designParamsSchema,
  exportQuerySchema,
  linkParamsSchema,
  revisionDtoSchema,
  revisionListDtoSchema,
  revisionListQuerySchema,
  revisionParamsSchema,
  savedSinceDtoSchema,
  savedSinceQuerySchema,
  saveRequestSchema,
  saveResponseSchema,
} from "@/lib/api/designs";
import type { ErrorCode } from "@/lib/api/error-codes";
import { healthDtoSchema } from "@/lib/api/health";
import { DESIGN_BODY_LIMIT_BYTES, SMALL_BODY_LIMIT_BYTES } from "@/lib/api/limits";
import {
  createLinkRequestSchema,
  createLinkResponseSchema,
  linkListDtoSchema,
  openLinkRequestSchema,
  openLinkResponseSchema,
} from "@/lib/api/links";
import { starterListDtoSchema } from "@/lib/api/starters";

/** What a caller needs for a route to answer with success. The tests try every kind of caller on every route. */
export type RouteNeed =
  /** Nothing: the answer is the same for everybody, and nobody asks who it is. */
  | "nothing"
  /** Nothing, but the answer depends on who asks. */
  | "visitor"
  /** A browser of their own; one without is given an anonymous identity. */
  | "identity"
  /** To be owner, editor or viewer of the design. */
  | "read"
  /** To be owner or editor. */
  | "history"
  | "write"
  /** To be the owner. */
  | "owner";

export interface RouteDefinition {
  method: "GET" | "POST" | "DELETE";
  /** As in the OpenAPI document: `/api/designs/{designId}`. */
  path: string;
  summary: string;
  needs: RouteNeed;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: { schema: z.ZodType; limitBytes: number };
  answer: { status: number; schema?: z.ZodType; mediaType?: string; description: string };
  /** Beyond those that every route can answer: see `errorsOf`. */
  errors: readonly ErrorCode[];
}

const archive = { status: 200, mediaType: "application/gzip" };

/** Every route of the API. Handlers take their schemas from here, and `/api/openapi.json` is written from it. */
export const ROUTES = {
  readHealth: {
    method: "GET",
    path: "/api/health",
    summary: "Whether the server and its database work",
    needs: "nothing",
    answer: { status: 200, schema: healthDtoSchema, description: "Both work" },
    errors: [],
  },
  readOpenApi: {
    method: "GET",
    path: "/api/openapi.json",
    summary: "This document",
    needs: "nothing",
    answer: { status: 200, schema: z.record(z.string(), z.unknown()), description: "OpenAPI 3.1" },
    errors: [],
  },
  listStarters: {
    method: "GET",
    path: "/api/starters",
    summary: "Designs to start from",
    needs: "nothing",
    answer: { status: 200, schema: starterListDtoSchema, description: "The starters" },
    errors: [],
  },
  listDesigns: {
    method: "GET",
    path: "/api/designs",
    summary: "The caller's designs and those a link opened in this browser",
    needs: "visitor",
    answer: { status: 200, schema: designListDtoSchema, description: "Last changed first" },
    errors: [],
  },
  createDesign: {
    method: "POST",
    path: "/api/designs",
    summary: "Create a design from a starter, empty, or from a whole design",
    needs: "identity",
    body: { schema: createDesignRequestSchema, limitBytes: DESIGN_BODY_LIMIT_BYTES },
    answer: { status: 201, schema: designDtoSchema, description: "The new design at revision 1" },
    errors: [
      "starter_not_found",
      "design_invalid",
      "design_too_new",
      "design_too_large",
      "secret_in_values",
      "too_many_designs",
    ],
  },
  readDesign: {
    method: "GET",
    path: "/api/designs/{designId}",
    summary: "A design with its revision and what the caller may do",
    needs: "read",
    params: designParamsSchema,
    answer: { status: 200, schema: designDtoSchema, description: "The design; 304 if If-None-Match still fits" },
    errors: ["design_not_found", "design_deleted", "design_too_new"],
  },
  deleteDesign: {
    method: "DELETE",
    path: "/api/designs/{designId}",
    summary: "Delete a design for everybody",
    needs: "owner",
    params: designParamsSchema,
    answer: { status: 204, description: "Deleted" },
    errors: ["design_not_found", "design_deleted", "owner_only"],
  },
  duplicateDesign: {
    method: "POST",
    path: "/api/designs/{designId}/duplicate",
    summary: "Copy a design as the caller sees it into their own designs",
    needs: "read",
    params: designParamsSchema,
    answer: { status: 201, schema: designDtoSchema, description: "The copy at revision 1" },
    errors: ["design_not_found", "design_deleted", "design_too_new", "secret_in_values", "too_many_designs"],
  },
  saveDesign: {
    method: "POST",
    path: "/api/designs/{designId}/commands",
    summary: "Save: apply commands to the newest revision",
    needs: "write",
    params: designParamsSchema,
    body: { schema: saveRequestSchema, limitBytes: DESIGN_BODY_LIMIT_BYTES },
    answer: { status: 200, schema: saveResponseSchema, description: "Saved, now or by the same save before" },
    errors: [
      "design_not_found",
      "design_deleted",
      "read_only",
      "design_conflict",
      "base_too_old",
      "base_revision_unknown",
      "save_id_reused",
      "too_many_commands",
      "command_refused",
      "secret_in_values",
      "design_too_large",
      "design_too_new",
    ],
  },
  readSavedSince: {
    method: "GET",
    path: "/api/designs/{designId}/commands",
    summary: "What was saved since a revision, for those who have the design open",
    needs: "read",
    params: designParamsSchema,
    query: savedSinceQuerySchema,
    answer: { status: 200, schema: savedSinceDtoSchema, description: "The newest revision and the way there" },
    errors: ["design_not_found", "design_deleted"],
  },
  listRevisions: {
    method: "GET",
    path: "/api/designs/{designId}/revisions",
    summary: "Who saved what, newest first",
    needs: "history",
    params: designParamsSchema,
    query: revisionListQuerySchema,
    answer: { status: 200, schema: revisionListDtoSchema, description: "A page of revisions" },
    errors: ["design_not_found", "design_deleted", "history_hidden"],
  },
  readRevision: {
    method: "GET",
    path: "/api/designs/{designId}/revisions/{revision}",
    summary: "The design as it was at a revision",
    needs: "history",
    params: revisionParamsSchema,
    answer: { status: 200, schema: revisionDtoSchema, description: "The design then" },
    errors: ["design_not_found", "design_deleted", "history_hidden", "revision_not_found", "design_too_new"],
  },
  downloadPackage: {
    method: "GET",
    path: "/api/designs/{designId}/package",
    summary: "The chart as helm package writes it",
    needs: "read",
    params: designParamsSchema,
    query: exportQuerySchema,
    answer: { ...archive, description: "A .tgz; its ETag is the digest; 304 if If-None-Match still fits" },
    errors: [
      "design_not_found",
      "design_deleted",
      "history_hidden",
      "revision_not_found",
      "values_unparsable",
      "design_too_new",
    ],
  },
  downloadBundle: {
    method: "GET",
    path: "/api/designs/{designId}/bundle",
    summary: "The chart's sources with everything that lies beside them in a repository",
    needs: "read",
    params: designParamsSchema,
    query: exportQuerySchema,
    answer: { ...archive, description: "A .tgz; its ETag is the digest; 304 if If-None-Match still fits" },
    errors: [
      "design_not_found",
      "design_deleted",
      "history_hidden",
      "revision_not_found",
      "values_unparsable",
      "design_too_new",
    ],
  },
  listLinks: {
    method: "GET",
    path: "/api/designs/{designId}/links",
    summary: "The share links of a design, without their secrets",
    needs: "owner",
    params: designParamsSchema,
    answer: { status: 200, schema: linkListDtoSchema, description: "Newest first" },
    errors: ["design_not_found", "design_deleted", "owner_only"],
  },
  createLink: {
    method: "POST",
    path: "/api/designs/{designId}/links",
    summary: "Create a share link; its secret is told only here",
    needs: "owner",
    params: designParamsSchema,
    body: { schema: createLinkRequestSchema, limitBytes: SMALL_BODY_LIMIT_BYTES },
    answer: { status: 201, schema: createLinkResponseSchema, description: "The link with its secret" },
    errors: ["design_not_found", "design_deleted", "owner_only", "revision_not_found", "too_many_links"],
  },
  revokeLink: {
    method: "DELETE",
    path: "/api/designs/{designId}/links/{linkId}",
    summary: "Revoke a share link, also for browsers that opened it already",
    needs: "owner",
    params: linkParamsSchema,
    answer: { status: 204, description: "Revoked, now or before" },
    errors: ["design_not_found", "design_deleted", "owner_only", "link_not_found"],
  },
  openLink: {
    method: "POST",
    path: "/api/links/open",
    summary: "Show a link's secret; this browser may then do what the link allows",
    needs: "identity",
    body: { schema: openLinkRequestSchema, limitBytes: SMALL_BODY_LIMIT_BYTES },
    answer: { status: 200, schema: openLinkResponseSchema, description: "The design the link leads to" },
    errors: ["link_not_found", "rate_limited"],
  },
} as const satisfies Record<string, RouteDefinition>;

export type RouteName = keyof typeof ROUTES;

/** Every code a route can answer with, those of its parts included. */
export function errorsOf(route: RouteDefinition): ErrorCode[] {
  const codes = new Set<ErrorCode>(route.errors);
  if (route.params || route.query || route.body) codes.add("request_invalid");
  if (route.body) {
    for (const code of ["body_not_json", "body_not_utf8", "body_too_deep", "body_key_forbidden"] as const)
      codes.add(code);
    codes.add("body_too_large").add("content_type_unsupported");
  }
  if (route.method !== "GET") codes.add("cross_origin");
  return [...codes.add("internal").add("database_unavailable")].sort();
}
