/** One measured number and the most it may be. */
export interface BenchRow {
  /** What was measured, ending in its unit (`-ms`, `-ratio`). */
  id: string;
  value: number;
  target: number;
  ok: boolean;
}

export interface Bench {
  id: string;
  target: number;
  /** Measures once, after warming up by itself; in the unit of the id. */
  run(): number | Promise<number>;
}

export function toRow({ id, target }: Bench, value: number): BenchRow {
  return { id, value: Math.round(value * 1000) / 1000, target, ok: value <= target };
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median time of `body` in milliseconds. `body` gets the number of the run, to make each one different. */
export function medianTime(body: (run: number) => void, { warmups = 20, samples = 50 } = {}): number {
  for (let run = 0; run < warmups; run++) body(run);
  const times = Array.from({ length: samples }, (_, index) => {
    const startedAt = performance.now();
    body(warmups + index);
    return performance.now() - startedAt;
  });
  return median(times);
}
