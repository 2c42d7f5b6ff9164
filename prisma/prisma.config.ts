import { defineConfig } from "prisma/config";

/** Only for `prisma generate` and editors; migrations are applied by `scripts/migrate.mjs`. */
// biome-ignore lint/style/noDefaultExport: Prisma reads the default export.
export default defineConfig({ schema: "schema.prisma", migrations: { path: "migrations" } });
