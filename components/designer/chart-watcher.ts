import type { ChartAnswer, ChartRequest } from "@/components/designer/chart-worker-protocol";
import { type DerivedChart, keepSameFiles } from "@/components/designer/derive-chart";
import type { DesignStore } from "@/lib/client/design-store";
import type { Design } from "@/lib/core/design/design";

/** What follows from the design and is too dear to work out at every keystroke. */
export interface ChartState extends DerivedChart {
  /** False until the first answer. */
  isReady: boolean;
}

export const NO_CHART: ChartState = { isReady: false, files: [], diagnostics: [], failure: null };

export interface ChartWatcher {
  getState(): ChartState;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** The part of a worker the watcher needs. */
export interface ChartWorker {
  postMessage(request: ChartRequest): void;
  addEventListener(type: "message", listener: (event: { data: ChartAnswer }) => void): void;
  terminate(): void;
}

const PAUSE_MS = 120;
const LONGEST_WAIT_MS = 600;

/**
 * Keeps the chart of the store's design up to date in a worker: once typing pauses, or at the latest after a while.
 * One design is out at a time; what changed meanwhile goes out when the answer is in.
 */
export function createChartWatcher(store: DesignStore, worker: ChartWorker): ChartWatcher {
  const listeners = new Set<() => void>();
  let state = NO_CHART;
  let asked: Design | null = null;
  let isWaiting = false;
  let id = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;

  function ask(): void {
    timer = null;
    waitingSince = null;
    const { design } = store.getState();
    if (isWaiting || design === asked) return;
    isWaiting = true;
    asked = design;
    id += 1;
    worker.postMessage({ id, design });
  }

  function schedule(): void {
    if (isWaiting || store.getState().design === asked) return;
    const now = Date.now();
    waitingSince ??= now;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(ask, Math.min(PAUSE_MS, Math.max(0, waitingSince + LONGEST_WAIT_MS - now)));
  }

  worker.addEventListener("message", ({ data }) => {
    if (data.id !== id) return;
    isWaiting = false;
    const files = data.files.length === 0 ? state.files : keepSameFiles(state.files, data.files);
    state = { isReady: true, files, diagnostics: data.diagnostics, failure: data.failure };
    for (const listener of [...listeners]) listener();
    schedule();
  });
  const unsubscribe = store.subscribe(schedule);
  ask();

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
      worker.terminate();
    },
  };
}
