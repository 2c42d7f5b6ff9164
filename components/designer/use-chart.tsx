"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { type ChartState, type ChartWatcher, createChartWatcher, NO_CHART } from "@/components/designer/chart-watcher";
import { useDesignStore } from "@/lib/client/use-design";

const ChartContext = createContext<ChartWatcher | null>(null);

/** Builds and checks the chart behind everything below it. */
export function ChartProvider({ children }: { children: ReactNode }) {
  const store = useDesignStore();
  const [watcher, setWatcher] = useState<ChartWatcher | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./chart.worker.ts", import.meta.url), { type: "module", name: "chart" });
    const created = createChartWatcher(store, worker);
    setWatcher(created);
    return () => created.dispose();
  }, [store]);
  return <ChartContext value={watcher}>{children}</ChartContext>;
}

function subscribeToNothing() {
  return () => {};
}

/** A part of the chart's state; it follows the design with a short delay. */
export function useChart<T>(selector: (state: ChartState) => T): T {
  const watcher = useContext(ChartContext);
  const read = () => selector(watcher?.getState() ?? NO_CHART);
  return useSyncExternalStore(watcher?.subscribe ?? subscribeToNothing, read, read);
}
