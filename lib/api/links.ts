import * as z from "zod";

export const linkRoleSchema = z.enum(["viewer", "editor"]);
export type LinkRole = z.infer<typeof linkRoleSchema>;

const YEAR_SECONDS = 366 * 24 * 60 * 60;
const timeSchema = z.iso.datetime();

export const createLinkRequestSchema = z
  .strictObject({
    role: linkRoleSchema,
    /** Counted from now by the server's clock; null: until it is revoked. */
    expiresInSeconds: z.int().min(1).max(YEAR_SECONDS).nullable(),
    /** Show this revision whatever is saved later. Only for viewers. */
    pinnedRevision: z.int().min(1).max(2_147_483_647).optional(),
  })
  .refine((request) => request.role === "viewer" || request.pinnedRevision === undefined, {
    message: "only a link to view can show a fixed revision",
    path: ["pinnedRevision"],
  });
export type CreateLinkRequest = z.infer<typeof createLinkRequestSchema>;

export const linkDtoSchema = z.object({
  id: z.uuid(),
  role: linkRoleSchema,
  status: z.enum(["active", "expired", "revoked"]),
  pinnedRevision: z.int().nullable(),
  createdAt: timeSchema,
  expiresAt: timeSchema.nullable(),
  lastUsedAt: timeSchema.nullable(),
  /** How many times a browser opened it. */
  uses: z.int(),
});
export type LinkDto = z.infer<typeof linkDtoSchema>;

/** Newest first, with the revoked and expired ones. Secrets are not among what is stored. */
export const linkListDtoSchema = z.object({ links: z.array(linkDtoSchema) });

/** `secret` is told here and never again: 32 random bytes in base64url, 43 characters. */
export const createLinkResponseSchema = z.object({ link: linkDtoSchema, secret: z.string() });
export type CreateLinkResponse = z.infer<typeof createLinkResponseSchema>;

/** Any text: a malformed id or secret is answered like a wrong one. */
export const openLinkRequestSchema = z.strictObject({ linkId: z.string().max(200), secret: z.string().max(200) });
export type OpenLinkRequest = z.infer<typeof openLinkRequestSchema>;

export const openLinkResponseSchema = z.object({ designId: z.uuid(), role: z.enum(["owner", "editor", "viewer"]) });
export type OpenLinkResponse = z.infer<typeof openLinkResponseSchema>;
