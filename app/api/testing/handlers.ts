import * as bundle from "@/app/api/designs/[designId]/bundle/route";
import * as commands from "@/app/api/designs/[designId]/commands/route";
import * as duplicate from "@/app/api/designs/[designId]/duplicate/route";
import * as link from "@/app/api/designs/[designId]/links/[linkId]/route";
import * as links from "@/app/api/designs/[designId]/links/route";
import * as packageRoute from "@/app/api/designs/[designId]/package/route";
import * as revision from "@/app/api/designs/[designId]/revisions/[revision]/route";
import * as revisions from "@/app/api/designs/[designId]/revisions/route";
import * as design from "@/app/api/designs/[designId]/route";
import * as designs from "@/app/api/designs/route";
import * as health from "@/app/api/health/route";
import * as openLink from "@/app/api/links/open/route";
import * as openApi from "@/app/api/openapi.json/route";
import * as starters from "@/app/api/starters/route";
import type { RouteName } from "@/lib/api/routes";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** The functions Next calls, by the name of their route. */
export const HANDLERS: Record<RouteName, Handler> = {
  readHealth: health.GET,
  readOpenApi: openApi.GET,
  listStarters: starters.GET,
  listDesigns: designs.GET,
  createDesign: designs.POST,
  readDesign: design.GET,
  deleteDesign: design.DELETE,
  duplicateDesign: duplicate.POST,
  saveDesign: commands.POST,
  readSavedSince: commands.GET,
  listRevisions: revisions.GET,
  readRevision: revision.GET,
  downloadPackage: packageRoute.GET,
  downloadBundle: bundle.GET,
  listLinks: links.GET,
  createLink: links.POST,
  revokeLink: link.DELETE,
  openLink: openLink.POST,
};
