/** One file of a chart. `path` is below the chart's root, "/"-separated. Text is written as UTF-8. */
export interface ChartFile {
  path: string;
  content: string | Uint8Array;
}
