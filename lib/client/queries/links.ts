import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type CreateLinkRequest,
  createLinkResponseSchema,
  linkListDtoSchema,
  type OpenLinkRequest,
  openLinkResponseSchema,
} from "@/lib/api/links";
import { apiPaths } from "@/lib/api/paths";
import { requestApi } from "@/lib/client/api-client";
import { designQueries } from "@/lib/client/queries/designs";

export const linkQueries = {
  /** A design's links, newest first, the expired and revoked ones among them. For its owner only. */
  list: (designId: string) =>
    queryOptions({
      queryKey: ["links", designId],
      queryFn: async ({ signal }) =>
        (await requestApi({ path: apiPaths.links(designId), response: linkListDtoSchema, signal })).links,
    }),
};

/** Makes a link. The answer is the only place its secret is ever told. */
export function useCreateLink(designId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateLinkRequest) =>
      requestApi({ method: "POST", path: apiPaths.links(designId), body, response: createLinkResponseSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: linkQueries.list(designId).queryKey }),
  });
}

/** From then on the link opens nothing, also for those who opened it before. */
export function useRevokeLink(designId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (linkId: string) => requestApi({ method: "DELETE", path: apiPaths.link(designId, linkId) }),
    onSettled: () => client.invalidateQueries({ queryKey: linkQueries.list(designId).queryKey }),
  });
}

/** Trades a link's secret for access in this browser. */
export function useOpenLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OpenLinkRequest) =>
      requestApi({ method: "POST", path: apiPaths.openLink(), body, response: openLinkResponseSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: designQueries.all }),
  });
}
