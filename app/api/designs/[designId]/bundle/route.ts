import { ROUTES } from "@/lib/api/routes";
import { readDesignFor } from "@/lib/server/designs/data";
import { downloadArchive, exportBundle } from "@/lib/server/designs/export";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.downloadBundle, async ({ request, visitor, params, query }) => {
  const { design } = await readDesignFor(visitor, params.designId, query.revision);
  return downloadArchive(request, exportBundle(design));
});
