/** A save or a new design: two texts of 2,000,000 characters (`removed` and `inserted`) with room for escapes. */
export const DESIGN_BODY_LIMIT_BYTES = 8 * 1024 * 1024;
export const SMALL_BODY_LIMIT_BYTES = 16 * 1024;
/** Deepest nesting of a request's JSON. The deepest real one is a value in a command, at 64 steps of a path. */
export const MAX_BODY_DEPTH = 200;
/** The whole document of one design, as JSON. */
export const MAX_DESIGN_BYTES = 8 * 1024 * 1024;
export const MAX_COMMANDS_PER_SAVE = 500;
/** The same with the contents of batches counted one by one. */
export const MAX_SINGLE_COMMANDS_PER_SAVE = 2000;
export const MAX_DESIGNS_PER_WORKSPACE = 500;
export const MAX_LINKS_PER_DESIGN = 100;
export const MAX_REVISIONS_PER_PAGE = 100;
