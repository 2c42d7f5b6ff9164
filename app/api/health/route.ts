import { ROUTES } from "@/lib/api/routes";
import { readHealth } from "@/lib/server/health";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.readHealth, readHealth);
