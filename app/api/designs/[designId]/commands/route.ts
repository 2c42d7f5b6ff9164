import { ROUTES } from "@/lib/api/routes";
import { saveDesign } from "@/lib/server/designs/save-design";
import { readSavedSinceFor } from "@/lib/server/designs/saved-since";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.readSavedSince, ({ visitor, params, query }) =>
  readSavedSinceFor(visitor, params.designId, query.since),
);

export const POST = withRoute(ROUTES.saveDesign, ({ visitor, params, body }) =>
  saveDesign(visitor, params.designId, body),
);
