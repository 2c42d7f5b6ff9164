import { ROUTES } from "@/lib/api/routes";
import { readRevision } from "@/lib/server/designs/data";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.readRevision, ({ visitor, params }) =>
  readRevision(visitor, params.designId, params.revision),
);
