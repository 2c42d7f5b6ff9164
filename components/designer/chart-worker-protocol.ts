import type { DerivedChart } from "@/components/designer/derive-chart";
import type { Design } from "@/lib/core/design/design";

/** Asks the worker for the chart of a design. Answers carry the same number; only the newest counts. */
export interface ChartRequest {
  id: number;
  design: Design;
}

export interface ChartAnswer extends DerivedChart {
  id: number;
}
