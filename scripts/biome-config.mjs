// Writes biome.json from the table in layers.mjs: `node scripts/biome-config.mjs`.
// An override replaces a rule's options as a whole, so each folder gets its complete list.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_RESTRICTED_GLOBALS, isInside, LAYERS, PACKAGE_HOMES } from "./layers.mjs";

const TEST_GLOBS = ["**/*.test.{ts,tsx,mjs}", "**/testing/**", "**/testdata/**"];

/** Files a framework or tool reads by their default export. */
const DEFAULT_EXPORT_FILES = [
  "app/**/page.tsx",
  "app/**/layout.tsx",
  "app/**/error.tsx",
  "app/**/global-error.tsx",
  "app/**/not-found.tsx",
  "app/**/loading.tsx",
  "app/**/template.tsx",
  "app/**/default.tsx",
  "app/**/{icon,apple-icon,opengraph-image}.tsx",
  "app/{manifest,robots,sitemap}.ts",
  "**/*.config.{ts,mjs,js}",
  "**/global-setup.ts",
  "**/*-global-setup.ts",
];

function importPatterns(folder, { node, test }) {
  const layer = LAYERS.find((row) => isInside(folder, row.folder));
  const patterns = [];
  const foreign = LAYERS.filter(
    (row) => row !== layer && !layer.mayImport.includes(row.folder) && !(test && row.folder === "scripts"),
  );
  if (foreign.length > 0) {
    patterns.push({
      group: foreign.flatMap((row) => [`@/${row.folder}`, `@/${row.folder}/**`]),
      message: `${layer.folder} may import ${layer.mayImport.length > 0 ? layer.mayImport.join(", ") : "nothing but itself"} (scripts/layers.mjs).`,
    });
  }
  for (const home of PACKAGE_HOMES) {
    const isHome = home.folders.some((allowed) => isInside(folder, allowed));
    if (isHome || test) continue;
    patterns.push({
      group: home.packages.flatMap((name) => (name.endsWith("/") ? [`${name}**`] : [name, `${name}/**`])),
      message: `Not here: ${home.why}.`,
    });
  }
  if (!node && !test) {
    patterns.push({ group: ["node:*"], message: `${layer.folder} also runs in the browser: no Node modules.` });
  }
  return patterns;
}

function importOverride(folder, options) {
  const includes = options.test ? TEST_GLOBS.map((glob) => `${folder}/${glob}`) : [`${folder}/**`];
  return {
    includes,
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: "error", options: { patterns: importPatterns(folder, options) } },
        },
      },
    },
  };
}

/** The whole of biome.json as data. */
export function biomeConfig() {
  // Folders with a package of their own need their own list: lib/core/yaml may import yaml, lib/core may not.
  const nestedHomes = PACKAGE_HOMES.flatMap((home) => home.folders).filter(
    (folder, index, all) => !LAYERS.some((row) => row.folder === folder) && all.indexOf(folder) === index,
  );
  const folders = [
    ...LAYERS.map((row) => ({ folder: row.folder, node: row.node })),
    ...nestedHomes
      .filter((folder) => LAYERS.some((row) => isInside(folder, row.folder)))
      .map((folder) => ({ folder, node: LAYERS.find((row) => isInside(folder, row.folder)).node })),
  ];
  return {
    $schema: "./node_modules/@biomejs/biome/configuration_schema.json",
    vcs: { enabled: true, clientKind: "git", useIgnoreFile: true },
    files: { includes: ["**", "!**/*.md", "!package-lock.json", "!public", "!**/testdata", "!prisma/migrations"] },
    formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 120 },
    css: { parser: { tailwindDirectives: true } },
    linter: {
      enabled: true,
      // Playwright's rules take every function called `describe` for a test.
      domains: { next: "recommended", react: "recommended", test: "recommended", playwright: "none" },
      rules: {
        preset: "recommended",
        correctness: {
          noUnusedImports: "error",
          noUnusedVariables: "error",
          noUnusedFunctionParameters: "error",
          // An early `return act();` reads well, and the compiler refuses a value where none may be.
          noVoidTypeReturn: "off",
        },
        nursery: { noFloatingPromises: "error" },
        performance: { noBarrelFile: "error", noReExportAll: "error" },
        style: {
          noDefaultExport: "error",
          useImportType: "error",
          useNodejsImportProtocol: "error",
          noNonNullAssertion: "error",
          useFilenamingConvention: {
            level: "error",
            options: { filenameCases: ["kebab-case"], requireAscii: true },
          },
        },
        suspicious: { noExplicitAny: "error" },
      },
    },
    overrides: [
      { includes: DEFAULT_EXPORT_FILES, linter: { rules: { style: { noDefaultExport: "off" } } } },
      // Next names folders and files of routes with brackets, parentheses and underscores.
      { includes: ["app/**"], linter: { rules: { style: { useFilenamingConvention: "off" } } } },
      ...folders.map(({ folder, node }) => importOverride(folder, { node, test: false })),
      ...LAYERS.map((row) => importOverride(row.folder, { node: true, test: true })),
      {
        includes: ["lib/core/**"],
        linter: {
          rules: {
            style: { noRestrictedGlobals: { level: "error", options: { deniedGlobals: CORE_RESTRICTED_GLOBALS } } },
          },
        },
      },
      {
        includes: TEST_GLOBS.map((glob) => `lib/core/${glob}`),
        linter: { rules: { style: { noRestrictedGlobals: "off" } } },
      },
      // `fc.assert` of a synchronous property returns nothing, which the rule cannot tell.
      {
        includes: ["**/*.test.ts", "**/*.test.tsx"],
        linter: { rules: { nursery: { noFloatingPromises: "off" } } },
      },
      // A test may say "this is there" of data it made itself: a wrong claim fails the test.
      {
        includes: ["**/*.test.ts", "**/*.test.tsx", "e2e/**"],
        linter: { rules: { style: { noNonNullAssertion: "off" } } },
      },
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  writeFileSync(join(root, "biome.json"), `${JSON.stringify(biomeConfig(), null, 2)}\n`);
  spawnSync("npx", ["biome", "format", "--write", "biome.json"], { cwd: root, stdio: "inherit" });
}
