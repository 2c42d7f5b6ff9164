import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageChart } from "@/lib/core/archive/package-chart";
import { buildChart } from "@/lib/core/chart/build-chart";
import { applyCommand } from "@/lib/core/design/apply-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { findStarter } from "@/lib/core/starters/starters";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { type Bench, median, medianTime } from "@/scripts/bench/bench";
import { toolPath } from "@/scripts/tools.mjs";

const NO_ARCHIVES = new Map();

function starter(): Design {
  const found = findStarter("dataspoke");
  if (!found) throw new Error("the starter dataspoke is gone: measure another one");
  return found.create();
}

function apply(design: Design, command: Command): Design {
  const result = applyCommand(design, command);
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.refusal.message}`);
  return result.design;
}

/** Another number of replicas at each run, so that nothing can be answered from memory. */
const setReplicas = (run: number): Command => ({
  type: "setValue",
  layer: "base",
  path: ["frontend", "replicaCount"],
  value: (run % 9) + 1,
});

/** Helm refuses to package a chart whose listed dependencies are absent, so both sides package the chart without them. */
function withoutDependencies(design: Design): Design {
  return design.components
    .filter((component) => component.spec.kind !== "service")
    .reduce((result, component) => apply(result, { type: "removeComponent", id: component.id }), design);
}

/** A values file of about 2,200 lines: the text of the starter over and over, under keys of their own. */
function longValuesText(marker: number): string {
  const block = starter()
    .values.replace(/^(?=[^\s#])/gm, "  ")
    .replace(/^(?=\s+\S)/gm, "  ");
  const lines = block.split("\n").length;
  const copies = Array.from({ length: Math.ceil(2200 / lines) }, (_, index) => `part${index}:\n${block}`);
  return `${copies.join("\n")}\nlast: ${marker}\n`;
}

const applyCommandBench: Bench = {
  id: "apply-command-ms",
  target: 4,
  run() {
    let design = starter();
    return medianTime((run) => {
      design = apply(design, setReplicas(run));
    });
  },
};

const parseColdBench: Bench = {
  id: "parse-values-2200-lines-cold-ms",
  target: 50,
  run: () =>
    medianTime((run) => void parseValues(longValuesText(0).replaceAll("part", `run${run}part`)), { samples: 20 }),
};

const parseEditBench: Bench = {
  id: "parse-values-2200-lines-one-key-edited-ms",
  target: 4,
  run() {
    const texts = Array.from({ length: 70 }, (_, run) => longValuesText(run));
    return medianTime((run) => void parseValues(texts[run] ?? ""));
  },
};

const buildColdBench: Bench = {
  id: "build-chart-cold-process-ms",
  target: 200,
  run() {
    const times = Array.from({ length: 5 }, () => {
      const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/bench/cold-build.ts"], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error("scripts/bench/cold-build.ts failed");
      return Number(stdout);
    });
    return median(times);
  },
};

const buildWarmBench: Bench = {
  id: "build-chart-after-edit-ms",
  target: 16,
  run() {
    let design = starter();
    return medianTime((run) => {
      design = apply(design, setReplicas(run));
      buildChart(design, NO_ARCHIVES);
    });
  },
};

const packageBench: Bench = {
  id: "package-versus-helm-package-ratio",
  target: 0.15,
  run() {
    const design = withoutDependencies(starter());
    const { files } = buildChart(design, NO_ARCHIVES);
    const folder = mkdtempSync(join(tmpdir(), "chartroom-bench-"));
    try {
      const chart = join(folder, design.chart.name);
      for (const { path, content } of files) {
        mkdirSync(dirname(join(chart, path)), { recursive: true });
        writeFileSync(join(chart, path), content);
      }
      const helm = toolPath("helm4");
      const theirs = medianTime(
        () => {
          const { status, stderr } = spawnSync(helm, ["package", chart, "-d", folder], { encoding: "utf8" });
          if (status !== 0) throw new Error(`helm package failed: ${stderr}`);
        },
        { warmups: 2, samples: 10 },
      );
      return medianTime(() => void packageChart(design, files)) / theirs;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export const CORE_BENCHES: readonly Bench[] = [
  applyCommandBench,
  parseColdBench,
  parseEditBench,
  buildColdBench,
  buildWarmBench,
  packageBench,
];
