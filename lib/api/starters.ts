import * as z from "zod";

export const starterDtoSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  /** What the design made from it contains. */
  components: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
  connections: z.array(z.object({ from: z.string(), to: z.string() })),
  profiles: z.array(z.string()),
});
export type StarterDto = z.infer<typeof starterDtoSchema>;

export const starterListDtoSchema = z.object({ starters: z.array(starterDtoSchema) });
