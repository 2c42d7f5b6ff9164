/**
 * Steps that lift a stored design from the schema version in the key to the next one. A released step is never changed;
 * its test holds a design as that version wrote it.
 */
export const DESIGN_MIGRATIONS: ReadonlyMap<number, (design: unknown) => unknown> = new Map();
