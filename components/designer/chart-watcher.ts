import type { DesignStore } from "@/lib/client/design-store";
import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { buildChart } from "@/lib/core/chart/build-chart";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";
import { checkDesign } from "@/lib/core/diagnostics/check-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { mergeDiagnostics } from "@/lib/core/diagnostics/merge-diagnostics";

/** What follows from the design and is too dear to work out at every keystroke. */
export interface ChartState {
  /** The design the rest was made from; null until the first time. */
  design: Design | null;
  files: readonly ChartFile[];
  diagnostics: readonly Diagnostic[];
  /** A fault of ours while building, in words. The rest then stands as it last was. */
  failure: string | null;
}

export interface ChartWatcher {
  getState(): ChartState;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** Packages of third-party charts the browser has at hand. */
const NO_ARCHIVES: ReadonlyMap<string, ChartArchive> = new Map();

const PAUSE_MS = 150;
const LONGEST_WAIT_MS = 1_000;

/**
 * Builds and checks the chart behind the store: once it pauses, or at the latest after a second of typing, in the
 * browser's idle time, so that no key press waits for it.
 */
export function createChartWatcher(store: DesignStore): ChartWatcher {
  const listeners = new Set<() => void>();
  let state: ChartState = { design: null, files: [], diagnostics: [], failure: null };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;

  function build(): void {
    timer = null;
    waitingSince = null;
    const { design } = store.getState();
    if (design === state.design) return;
    state = deriveChart(design, state);
    for (const listener of [...listeners]) listener();
  }

  function schedule(): void {
    if (store.getState().design === state.design) return;
    const now = Date.now();
    waitingSince ??= now;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => whenIdle(build), Math.min(PAUSE_MS, Math.max(0, waitingSince + LONGEST_WAIT_MS - now)));
  }

  const unsubscribe = store.subscribe(schedule);
  timer = setTimeout(build, 0);

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      unsubscribe();
      listeners.clear();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 200 });
  else run();
}

function deriveChart(design: Design, before: ChartState): ChartState {
  try {
    const { files, diagnostics } = buildChart(design, NO_ARCHIVES);
    return {
      design,
      files: files.length === 0 ? before.files : files,
      diagnostics: mergeDiagnostics(checkDesign(design), diagnostics),
      failure: null,
    };
  } catch (error) {
    console.error(error);
    return {
      ...before,
      design,
      failure: "The chart could not be built from this design. This is a fault of Chartroom.",
    };
  }
}
