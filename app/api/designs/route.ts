import { ROUTES } from "@/lib/api/routes";
import { listDesigns } from "@/lib/server/designs/data";
import { createDesign } from "@/lib/server/designs/mutations";
import { withRoute } from "@/lib/server/with-route";

export const GET = withRoute(ROUTES.listDesigns, async ({ visitor }) => ({ designs: await listDesigns(visitor) }));

export const POST = withRoute(ROUTES.createDesign, async ({ identify, body }) => createDesign(await identify(), body));
