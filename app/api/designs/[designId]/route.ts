import { ROUTES } from "@/lib/api/routes";
import { readDesignFor } from "@/lib/server/designs/data";
import { deleteDesign } from "@/lib/server/designs/mutations";
import { withETag } from "@/lib/server/etag";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.readDesign, async ({ request, visitor, params }) => {
  const design = await readDesignFor(visitor, params.designId);
  return withETag(request, `${design.id}.${design.revision}.${design.role}`, () => Response.json(design));
});

export const DELETE = withRoute(ROUTES.deleteDesign, async ({ visitor, params }) => {
  await deleteDesign(visitor, params.designId);
  return undefined;
});
