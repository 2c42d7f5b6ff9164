import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChartWatcher } from "@/components/designer/chart-watcher";
import type { ChartAnswer, ChartRequest } from "@/components/designer/chart-worker-protocol";
import { deriveChart } from "@/components/designer/derive-chart";
import { createDesignStore } from "@/lib/client/design-store";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Does what the worker does, when told to. */
function createWorker() {
  const requests: ChartRequest[] = [];
  let answer: (event: { data: ChartAnswer }) => void = () => {};
  return {
    requests,
    finish() {
      const request = requests.at(-1);
      if (request !== undefined) answer({ data: { id: request.id, ...deriveChart(request.design) } });
    },
    worker: {
      postMessage: (request: ChartRequest) => requests.push(request),
      addEventListener: (_type: "message", listener: typeof answer) => {
        answer = listener;
      },
      terminate: () => {},
    },
  };
}

function openStore() {
  return createDesignStore({
    design: sampleDesign({ components: [sampleService("api")], values: "api:\n  enabled: true\n  replicaCount: 1\n" }),
    revision: 1,
    canEdit: true,
    save: async () => ({ kind: "saved", revision: 2 }),
    createSaveId: () => "save-0001",
    keep: () => {},
  });
}

test("a burst of edits is built once, with its last state", () => {
  const store = openStore();
  const { worker, requests, finish } = createWorker();
  const watcher = createChartWatcher(store, worker);
  finish();
  expect(watcher.getState().isReady).toBe(true);
  for (let count = 2; count < 6; count += 1) {
    store.dispatch({ type: "setValue", layer: "base", path: ["api", "replicaCount"], value: count });
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(200);
  expect(requests).toHaveLength(2);
  finish();
  const values = watcher.getState().files.find(({ path }) => path === "values.yaml");
  expect(values?.content).toContain("replicaCount: 5");
  watcher.dispose();
  store.dispose();
});

test("typing without a pause does not put the chart off for ever, nor pile up requests", () => {
  const store = openStore();
  const { worker, requests, finish } = createWorker();
  const watcher = createChartWatcher(store, worker);
  for (let count = 2; count < 40; count += 1) {
    store.dispatch({ type: "setValue", layer: "base", path: ["api", "replicaCount"], value: count });
    vi.advanceTimersByTime(50);
  }
  expect(requests).toHaveLength(1);
  finish();
  for (let count = 2; count < 40; count += 1) {
    store.dispatch({ type: "setValue", layer: "base", path: ["api", "replicaCount"], value: count });
    vi.advanceTimersByTime(50);
  }
  expect(requests).toHaveLength(2);
  watcher.dispose();
  store.dispose();
});

test("a base that breaks keeps the files that were", () => {
  const store = openStore();
  const { worker, finish } = createWorker();
  const watcher = createChartWatcher(store, worker);
  finish();
  const before = watcher.getState().files;
  store.dispatch({ type: "editText", layer: "base", offset: 0, removed: "", inserted: "a: [" });
  vi.advanceTimersByTime(200);
  finish();
  expect(watcher.getState().files).toBe(before);
  expect(watcher.getState().diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  watcher.dispose();
  store.dispose();
});
