import { ROUTES } from "@/lib/api/routes";
import { readDesignFor } from "@/lib/server/designs/data";
import { downloadArchive, exportPackage } from "@/lib/server/designs/export";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.downloadPackage, async ({ request, visitor, params, query }) => {
  const { design } = await readDesignFor(visitor, params.designId, query.revision);
  return downloadArchive(request, exportPackage(design));
});
