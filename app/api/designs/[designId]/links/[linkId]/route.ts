import { ROUTES } from "@/lib/api/routes";
import { revokeLink } from "@/lib/server/links/mutations";
import { withRoute } from "@/lib/server/with-route";

export const DELETE = withRoute(ROUTES.revokeLink, async ({ visitor, params }) => {
  await revokeLink(visitor, params.designId, params.linkId);
  return undefined;
});
