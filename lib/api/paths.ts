/** Addresses of the API and of the pages that others link to. Ids are put in escaped. */
const part = encodeURIComponent;

export const apiPaths = {
  health: () => "/api/health",
  openApi: () => "/api/openapi.json",
  starters: () => "/api/starters",
  designs: () => "/api/designs",
  design: (designId: string) => `/api/designs/${part(designId)}`,
  duplicateDesign: (designId: string) => `/api/designs/${part(designId)}/duplicate`,
  commands: (designId: string) => `/api/designs/${part(designId)}/commands`,
  savedSince: (designId: string, since: number) => `/api/designs/${part(designId)}/commands${query({ since })}`,
  revisions: (designId: string, page: { before?: number; limit?: number } = {}) =>
    `/api/designs/${part(designId)}/revisions${query(page)}`,
  revision: (designId: string, revision: number) => `/api/designs/${part(designId)}/revisions/${revision}`,
  package: (designId: string, revision?: number) => `/api/designs/${part(designId)}/package${query({ revision })}`,
  bundle: (designId: string, revision?: number) => `/api/designs/${part(designId)}/bundle${query({ revision })}`,
  links: (designId: string) => `/api/designs/${part(designId)}/links`,
  link: (designId: string, linkId: string) => `/api/designs/${part(designId)}/links/${part(linkId)}`,
  openLink: () => "/api/links/open",
};

export const pagePaths = {
  home: () => "/",
  design: (designId: string) => `/designs/${part(designId)}`,
  /** The secret is in the fragment, which browsers do not send to servers. */
  share: (linkId: string, secret: string) => `/s/${part(linkId)}#${secret}`,
};

function query(values: Record<string, number | undefined>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
