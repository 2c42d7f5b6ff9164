/** Number of the hues of globals.css. 0 is neutral. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const HUES: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The hue of the n-th of a list (from 0): eight distinct ones, then again from the first. */
export function hueAt(index: number): Hue {
  return HUES[index % HUES.length] ?? 0;
}
