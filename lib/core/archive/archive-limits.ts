/** Most bytes an uploaded or vendored package may have. The largest public charts stay below 2 MiB. */
export const MAX_PACKAGE_BYTES = 20 * 1024 * 1024;

/** Most bytes a package may unpack to: Helm's own `MaxDecompressedChartSize` (pkg/chart/loader/archive). */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

/** Most bytes of one file in a package: Helm's `MaxDecompressedFileSize`. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Most entries in a package, folders included. Helm has no such limit and spends seconds on 200,000 empty files. */
export const MAX_ENTRIES = 20_000;

/** Most bytes of one path, and of one step of it: what common file systems can hold. */
export const MAX_PATH_BYTES = 1024;
export const MAX_PATH_STEP_BYTES = 255;

/** Unpacked bytes per packed byte above which a package counts as a bomb, once it has grown past `RATIO_FREE_BYTES`. */
export const MAX_RATIO = 200;
export const RATIO_FREE_BYTES = 10 * 1024 * 1024;
