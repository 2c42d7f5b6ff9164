import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** Every table of the schema is ours: nothing is left out of a migration. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

let isLoaded = false;

/**
 * Prisma's schema engine from WebAssembly, so that migrations need no native binary. The package's own entry imports
 * the `.wasm` file as a module, which Node 20 cannot do; it is instantiated by hand instead.
 *
 * @param {[path: string, text: string][]} datamodels
 * @param {string} connectionString
 * @returns the engine, and `close`, which ends its connections as freeing the engine does not
 */
export async function createSchemaEngine(datamodels, connectionString) {
  if (!isLoaded) {
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": bindings });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message() {} };
    isLoaded = true;
  }
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on("error", () => {});
  try {
    const adapterFactory = bindMigrationAwareSqlAdapterFactory(runScriptsWhole(new PrismaPg(pool), pool));
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapterFactory);
    const close = async () => {
      engine.free();
      await pool.end();
    };
    return { engine, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside comments and functions, and runs the pieces one by one, so a
 * migration that fails would stay half done. PostgreSQL runs a script sent whole as one transaction.
 */
function runScriptsWhole(factory, pool) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error) => adapter.onError(error));
    };
    return adapter;
  };
  return factory;
}
