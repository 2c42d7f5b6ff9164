/** The browser to launch in tests: see browser.mjs for the order in which it is looked for. */
export function findBrowser(): Promise<{ executablePath: string; args: string[] }>;
