import type { ChartAnswer, ChartRequest } from "@/components/designer/chart-worker-protocol";
import { deriveChart } from "@/components/designer/derive-chart";

self.addEventListener("message", ({ data }: MessageEvent<ChartRequest>) => {
  const answer: ChartAnswer = { id: data.id, ...deriveChart(data.design) };
  self.postMessage(answer);
});
