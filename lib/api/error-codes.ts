/**
 * Every code an answer of the API can carry, with its HTTP status. Clients decide by the code, never by the message.
 */
export const ERROR_STATUS = {
  /** The request does not fit its schema; `details.issues` says where. */
  request_invalid: 400,
  body_not_json: 400,
  body_not_utf8: 400,
  body_too_deep: 400,
  body_key_forbidden: 400,
  /** A write that a page of another site sent. */
  cross_origin: 403,
  /** The link allows looking, not changing. */
  read_only: 403,
  /** Deleting a design and managing its links are the owner's. */
  owner_only: 403,
  /** A view link shows one state of a design, not how it came to be. */
  history_hidden: 403,
  not_found: 404,
  /** Also the answer for a design that exists and that the caller may not see. */
  design_not_found: 404,
  revision_not_found: 404,
  starter_not_found: 404,
  /** One answer for unknown, expired and revoked links and for a wrong secret. */
  link_not_found: 404,
  /** Others saved since `baseRevision`; `details` is a `DesignConflict`. */
  design_conflict: 409,
  /** Too much was saved since `baseRevision` to send it along: read the design again. */
  base_too_old: 409,
  /** Only told to people who had access to the design. */
  design_deleted: 410,
  body_too_large: 413,
  design_too_large: 413,
  content_type_unsupported: 415,
  base_revision_unknown: 422,
  /** The save id was used for other commands. */
  save_id_reused: 422,
  too_many_commands: 422,
  /** `details` is a `CommandRefusal`: which command, and why. */
  command_refused: 422,
  design_invalid: 422,
  /** Written by a newer version of Chartroom than this one. */
  design_too_new: 422,
  /** `details` says in which text and line. Nothing was saved. */
  secret_in_values: 422,
  /** `details` says in which text and line. Nothing can be exported before it is fixed. */
  values_unparsable: 422,
  too_many_designs: 422,
  too_many_links: 422,
  rate_limited: 429,
  internal: 500,
  database_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code);
}
