import { ROUTES } from "@/lib/api/routes";
import { listStarters } from "@/lib/server/starters";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.listStarters, async () => ({ starters: listStarters() }));
