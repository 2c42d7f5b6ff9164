import { ROUTES } from "@/lib/api/routes";
import { listRevisions } from "@/lib/server/designs/data";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.listRevisions, ({ visitor, params, query }) =>
  listRevisions(visitor, params.designId, query),
);
