import { ROUTES } from "@/lib/api/routes";
import { limitOpening } from "@/lib/server/links/limit-opening";
import { grantLink, verifyLink } from "@/lib/server/links/open-link";
import { withRoute } from "@/lib/server/with-route";

export const POST = withRoute(ROUTES.openLink, async ({ request, identify, body }) => {
  await limitOpening(request, body.linkId);
  const link = await verifyLink(body);
  return grantLink(await identify(), link);
});
