import * as z from "zod";
import { commandSchema } from "@/lib/core/design/command";

/** The body of every answer that is not a success. `code` is one of `ERROR_STATUS`, `message` a sentence for the person. */
export const errorEnvelopeSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** The same as the `x-request-id` header and the server's log line. */
    requestId: z.string(),
    details: z.unknown().optional(),
  }),
});
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

/** `details` of `request_invalid`. */
export const requestIssuesSchema = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) });
export type RequestIssues = z.infer<typeof requestIssuesSchema>;

/** `details` of `design_conflict`: what was saved since the base, oldest first. */
export const designConflictSchema = z.object({
  revision: z.int(),
  since: z.array(
    z.object({ revision: z.int(), commands: z.array(commandSchema), authorName: z.string(), at: z.string() }),
  ),
});
export type DesignConflict = z.infer<typeof designConflictSchema>;

/** `details` of `command_refused`: position in `commands`, and the refusal of the core. */
export const commandRefusalSchema = z.object({ index: z.int(), code: z.string(), message: z.string() });
export type CommandRefusal = z.infer<typeof commandRefusalSchema>;

/** `details` of `secret_in_values` and `values_unparsable`. `layer` is `base`, a profile's id, or `file:<path>`. */
export const textPlaceSchema = z.object({ layer: z.string(), line: z.int().optional() });
export type TextPlace = z.infer<typeof textPlaceSchema>;
