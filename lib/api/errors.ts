import * as z from "zod";
import { savedRevisionSchema } from "@/lib/api/designs";
import type { Refusal } from "@/lib/core/design/refusal";

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

/** `details` of `request_invalid`: where the request does not fit its schema, and how. */
export interface RequestIssues {
  issues: { path: string; message: string }[];
}

/** `details` of `design_conflict`: what was saved since the base, oldest first. */
export const designConflictSchema = z.object({ revision: z.int(), since: z.array(savedRevisionSchema) });
export type DesignConflict = z.infer<typeof designConflictSchema>;

/** `details` of `command_refused`: position in `commands`, and the refusal of the core. */
export interface CommandRefusal extends Refusal {
  index: number;
}

/** `details` of `secret_in_values` and `values_unparsable`. `layer` is `base`, a profile's id, or `file:<path>`. */
export interface TextPlace {
  layer: string;
  /** 1-based. */
  line?: number;
}
