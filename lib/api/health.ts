import * as z from "zod";

/** The database was asked just now. When it does not answer, the answer is the error `database_unavailable`. */
export const healthDtoSchema = z.object({
  status: z.literal("ok"),
  database: z.literal("ok"),
  version: z.string(),
});
export type HealthDto = z.infer<typeof healthDtoSchema>;
