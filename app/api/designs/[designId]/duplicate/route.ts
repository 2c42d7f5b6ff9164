import { ROUTES } from "@/lib/api/routes";
import { duplicateDesign } from "@/lib/server/designs/mutations";
import { withRoute } from "@/lib/server/with-route";

export const POST = withRoute(ROUTES.duplicateDesign, ({ visitor, params }) =>
  duplicateDesign(visitor, params.designId),
);
