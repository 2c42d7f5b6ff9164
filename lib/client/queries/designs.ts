import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type CreateDesignRequest,
  type DesignSummaryDto,
  designDtoSchema,
  designListDtoSchema,
  revisionDtoSchema,
  revisionListDtoSchema,
} from "@/lib/api/designs";
import { apiPaths } from "@/lib/api/paths";
import { requestApi } from "@/lib/client/api-client";

const ALL = ["designs"] as const;

export const designQueries = {
  /** Key of everything about designs. */
  all: ALL,

  /** The designs this visitor owns or opened by a link, last changed first. */
  list: () =>
    queryOptions({
      queryKey: [...ALL, "list"],
      queryFn: async ({ signal }) =>
        (await requestApi({ path: apiPaths.designs(), response: designListDtoSchema, signal })).designs,
    }),

  /** One design as it was when opened. The design store owns it from then on, so it is not read again by itself. */
  detail: (designId: string) =>
    queryOptions({
      queryKey: [...ALL, "detail", designId],
      queryFn: ({ signal }) => requestApi({ path: apiPaths.design(designId), response: designDtoSchema, signal }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),

  /** What was saved, newest first, a page at a time. */
  revisions: (designId: string) =>
    infiniteQueryOptions({
      queryKey: [...ALL, "revisions", designId],
      queryFn: ({ pageParam, signal }) =>
        requestApi({
          path: apiPaths.revisions(designId, pageParam === null ? {} : { before: pageParam }),
          response: revisionListDtoSchema,
          signal,
        }),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => page.nextBefore,
    }),

  /** The whole design at one revision; never changes. */
  revision: (designId: string, revision: number) =>
    queryOptions({
      queryKey: [...ALL, "revision", designId, revision],
      queryFn: ({ signal }) =>
        requestApi({ path: apiPaths.revision(designId, revision), response: revisionDtoSchema, signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** Makes a design from a starter, blank, or from a design's document; the answer has its id. */
export function useCreateDesign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateDesignRequest) =>
      requestApi({ method: "POST", path: apiPaths.designs(), body, response: designDtoSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: designQueries.list().queryKey }),
  });
}

/** Makes the visitor's own copy of a design they can see. */
export function useDuplicateDesign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (designId: string) =>
      requestApi({ method: "POST", path: apiPaths.duplicateDesign(designId), response: designDtoSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: designQueries.list().queryKey }),
  });
}

/** Deletes a design with its history and links. It leaves the list at once and comes back if the server refuses. */
export function useDeleteDesign() {
  const client = useQueryClient();
  const { queryKey } = designQueries.list();
  return useMutation({
    mutationFn: (designId: string) => requestApi({ method: "DELETE", path: apiPaths.design(designId) }),
    onMutate: async (designId) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (list: DesignSummaryDto[] | undefined) =>
        list?.filter(({ id }) => id !== designId),
      );
      return { before };
    },
    onError: (_error, _designId, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
