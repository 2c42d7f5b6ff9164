import { ROUTES } from "@/lib/api/routes";
import { saveDesign } from "@/lib/server/designs/save-design";
import { withRoute } from "@/lib/server/with-route";

export const POST = withRoute(ROUTES.saveDesign, ({ visitor, params, body }) =>
  saveDesign(visitor, params.designId, body),
);
