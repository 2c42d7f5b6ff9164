import * as z from "zod";
import { MAX_COMMANDS_PER_SAVE, MAX_REVISIONS_PER_PAGE } from "@/lib/api/limits";
import { commandSchema } from "@/lib/core/design/command";
import { designSchema, nameSchema } from "@/lib/core/design/design";

/** What the caller may do with a design: everything; read and save; read. */
export const roleSchema = z.enum(["owner", "editor", "viewer"]);
export type Role = z.infer<typeof roleSchema>;

/** ISO 8601 in UTC. */
const timeSchema = z.iso.datetime();
const revisionSchema = z.int().min(1).max(2_147_483_647);

export const designSummaryDtoSchema = z.object({
  id: z.uuid(),
  /** The chart's name. */
  name: z.string(),
  description: z.string(),
  /** The chart's version. */
  version: z.string(),
  revision: revisionSchema,
  role: roleSchema,
  componentCount: z.int(),
  profileCount: z.int(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});
export type DesignSummaryDto = z.infer<typeof designSummaryDtoSchema>;

/** The caller's own designs and those a link opened in this browser, last changed first. */
export const designListDtoSchema = z.object({ designs: z.array(designSummaryDtoSchema) });

export const designDtoSchema = z.object({
  id: z.uuid(),
  revision: revisionSchema,
  role: roleSchema,
  design: designSchema,
  updatedAt: timeSchema,
  /** True if the link shows one fixed revision whatever is saved later. */
  isPinned: z.boolean(),
});
export type DesignDto = z.infer<typeof designDtoSchema>;

/** From a starter, empty with a chart name, or from a whole design such as a bundle's chartroom.json. */
export const createDesignRequestSchema = z.union([
  z.strictObject({ starter: z.string().min(1).max(100) }),
  z.strictObject({ blank: nameSchema }),
  z.strictObject({ design: z.record(z.string(), z.unknown()) }),
]);
export type CreateDesignRequest = z.infer<typeof createDesignRequestSchema>;

export const saveRequestSchema = z.strictObject({
  /** Chosen by the client, new for each save. Sending the same save again gives the first answer again. */
  saveId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be 8 to 64 letters, digits, dashes or underscores"),
  /** The revision the commands were made on. */
  baseRevision: revisionSchema,
  commands: z.array(commandSchema).min(1).max(MAX_COMMANDS_PER_SAVE),
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

export const saveResponseSchema = z.object({ revision: revisionSchema, savedAt: timeSchema });
export type SaveResponse = z.infer<typeof saveResponseSchema>;

/** What was saved as one revision, with the commands to follow it. */
export const savedRevisionSchema = z.object({
  revision: z.int(),
  commands: z.array(commandSchema),
  authorName: z.string(),
  at: z.string(),
});

/**
 * The newest revision the caller may see, and the way there. `since` is null where the commands are not told (view links)
 * or are too many: read the design again.
 */
export const savedSinceDtoSchema = z.object({
  revision: revisionSchema,
  since: z.array(savedRevisionSchema).nullable(),
});
export type SavedSinceDto = z.infer<typeof savedSinceDtoSchema>;

const revisionSummaryDtoSchema = z.object({
  revision: revisionSchema,
  authorName: z.string(),
  /** True for revisions saved with the caller's own identity. */
  isYou: z.boolean(),
  at: timeSchema,
  /** One line made from the commands. */
  summary: z.string(),
});

/** Newest first. `nextBefore` continues the list with `?before=`; null at its end. */
export const revisionListDtoSchema = z.object({
  revisions: z.array(revisionSummaryDtoSchema),
  nextBefore: revisionSchema.nullable(),
});
export type RevisionListDto = z.infer<typeof revisionListDtoSchema>;

export const revisionDtoSchema = z.object({ revision: revisionSchema, design: designSchema });
export type RevisionDto = z.infer<typeof revisionDtoSchema>;

/** Ids in addresses are any text here: one that is no id is answered like one that is unknown. */
const idTextSchema = z.string().max(200);
export const designParamsSchema = z.object({ designId: idTextSchema });
export const linkParamsSchema = z.object({ designId: idTextSchema, linkId: idTextSchema });
const revisionTextSchema = z.coerce.number().pipe(revisionSchema);
export const revisionParamsSchema = z.object({ designId: idTextSchema, revision: revisionTextSchema });
export const exportQuerySchema = z.object({ revision: revisionTextSchema.optional() });
export const revisionListQuerySchema = z.object({
  before: revisionTextSchema.optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(MAX_REVISIONS_PER_PAGE)).optional(),
});
export const savedSinceQuerySchema = z.object({ since: revisionTextSchema });
