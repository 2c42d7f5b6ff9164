/** Serves the production build with an empty database in .chartroom/<name>/; see end-to-end.mjs. */
export function startForTests(name: string): Promise<{ url: string; stop(): Promise<number | null> }>;
