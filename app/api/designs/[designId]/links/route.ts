import { ROUTES } from "@/lib/api/routes";
import { listLinks } from "@/lib/server/links/data";
import { createLink } from "@/lib/server/links/mutations";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.listLinks, async ({ visitor, params }) => ({
  links: await listLinks(visitor, params.designId),
}));

export const POST = withRoute(ROUTES.createLink, ({ visitor, params, body }) =>
  createLink(visitor, params.designId, body),
);
