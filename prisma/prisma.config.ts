import { defineConfig } from "prisma/config";

/** Only for `prisma generate` and editors; migrations are applied by `scripts/migrate.mjs`. */
export default defineConfig({ schema: "schema.prisma", migrations: { path: "migrations" } });
