import { queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/api/paths";
import { starterListDtoSchema } from "@/lib/api/starters";
import { requestApi } from "@/lib/client/api-client";

export const starterQueries = {
  /** Designs to start from. They come with the program, so they are read once. */
  list: () =>
    queryOptions({
      queryKey: ["starters"],
      queryFn: async ({ signal }) =>
        (await requestApi({ path: apiPaths.starters(), response: starterListDtoSchema, signal })).starters,
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
