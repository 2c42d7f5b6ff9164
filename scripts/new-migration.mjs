import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "./postgres.mjs";
import { createSchemaEngine, NO_FILTERS } from "./schema-engine.mjs";

/**
 * Writes the next migration: the SQL that leads from the schema of the newest migration to prisma/schema.prisma.
 * Each migration folder keeps a copy of the schema it leads to, so two texts are compared.
 * Review the SQL, and add by hand what the schema language cannot say.
 *
 *     npm run db:migration -- add-comments
 */
const prismaDir = fileURLToPath(new URL("../prisma", import.meta.url));
const migrationsDir = path.join(prismaDir, "migrations");

const name = process.argv[2] ?? "";
if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
  console.error("Give the migration a name of lower-case words, for example: npm run db:migration -- add-comments");
  process.exit(1);
}

const schema = await readFile(path.join(prismaDir, "schema.prisma"), "utf8");
const entries = await readdir(migrationsDir, { withFileTypes: true });
const previous = entries
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .at(-1);
const previousSchema = previous ? await readFile(path.join(migrationsDir, previous, "schema.prisma"), "utf8") : null;

// The engine asks a database for its version before it does anything else.
const dataDir = fileURLToPath(new URL("../.chartroom/scratch-postgres", import.meta.url));
const postgres = await startPostgres({ dataDir });
const { engine, close } = await createSchemaEngine([["schema.prisma", schema]], postgres.url);
const { stdout } = await engine.diff({
  from: previousSchema === null ? { tag: "empty" } : schemaTarget(previousSchema),
  to: schemaTarget(schema),
  script: true,
  exitCode: null,
  filters: NO_FILTERS,
});
await close();
await postgres.stop();

if (!stdout || /^-- This is an empty migration/.test(stdout.trim())) {
  console.log("The schema has not changed since the newest migration.");
} else {
  const number = String(entries.filter((entry) => entry.isDirectory()).length + 1).padStart(4, "0");
  const dir = path.join(migrationsDir, `${number}_${name.replaceAll("-", "_")}`);
  await mkdir(dir);
  await writeFile(path.join(dir, "migration.sql"), stdout);
  await writeFile(path.join(dir, "schema.prisma"), schema);
  console.log(`Wrote ${path.relative(process.cwd(), dir)}/migration.sql. Review it before committing.`);
}

function schemaTarget(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}
