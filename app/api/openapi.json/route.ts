import { ROUTES } from "@/lib/api/routes";
import { buildOpenApi } from "@/lib/server/openapi";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.readOpenApi, async () => buildOpenApi());
