/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Types are checked by a step of their own (scripts/check.mjs), so a start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Loaded from node_modules as they are: they find files beside themselves.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};

export default config;
