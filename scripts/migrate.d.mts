/** Applies the migrations the database does not have yet and gives back their names. Throws one sentence. */
export function applyMigrations(databaseUrl: string, migrationsDir?: string): Promise<string[]>;
