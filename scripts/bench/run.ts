// Runs every bench and prints its row; `--json FILE` also writes the rows. See scripts/bench.mjs.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type BenchRow, toRow } from "@/scripts/bench/bench";
import { BROWSER_BENCHES } from "@/scripts/bench/browser-benches";
import { CORE_BENCHES } from "@/scripts/bench/core-benches";

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const benches = [...CORE_BENCHES, ...BROWSER_BENCHES].filter(
  (bench) => positionals.length === 0 || positionals.some((part) => bench.id.includes(part)),
);
const rows: BenchRow[] = [];
for (const bench of benches) {
  const row = toRow(bench, await bench.run());
  rows.push(row);
  console.log(
    `${row.ok ? "ok  " : "SLOW"}  ${row.id.padEnd(52)} ${String(row.value).padStart(10)}  target ${row.target}`,
  );
}
if (rows.length === 0) throw new Error(`no bench is called ${positionals.join(", ")}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
