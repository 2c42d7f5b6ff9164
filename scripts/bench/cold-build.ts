// Prints how long the first chart of a new process takes, in milliseconds, without loading the code.
import { buildChart } from "@/lib/core/chart/build-chart";
import { findStarter } from "@/lib/core/starters/starters";

const starter = findStarter("dataspoke");
if (!starter) throw new Error("the starter dataspoke is gone: measure another one");
const design = starter.create();
const startedAt = performance.now();
const { files } = buildChart(design, new Map());
const took = performance.now() - startedAt;
if (files.length === 0) throw new Error("the chart has no files");
console.log(took);
