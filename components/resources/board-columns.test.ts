import { expect, test } from "vitest";
import { columnScales, parseCell, podsOf, shareOf } from "@/components/resources/board-columns";
import { fillDownCommands, presetCommands, SIZE_PRESETS } from "@/components/resources/size-presets";
import { parseAmount } from "@/lib/core/resources/quantity";
import type { ResourceCell, ResourceRow } from "@/lib/core/resources/resource-rows";

const cell = (path: string[], text: string | null, dimension: "cpu" | "memory"): ResourceCell => ({
  path,
  text,
  amount: text === null ? null : parseAmount(text, dimension),
  origin: text === null ? null : "base",
});

const row = (id: string, cpu: string | null, memory: string | null): ResourceRow => ({
  componentId: id,
  title: id,
  part: "",
  enabled: true,
  replicas: { min: 2, max: 6 },
  cells: {
    cpuRequest: cell([id, "requests", "cpu"], cpu, "cpu"),
    cpuLimit: cell([id, "limits", "cpu"], null, "cpu"),
    memoryRequest: cell([id, "requests", "memory"], memory, "memory"),
    memoryLimit: cell([id, "limits", "memory"], null, "memory"),
    storage: null,
  },
});

test("a full bar is the largest amount of its kind", () => {
  const scales = columnScales([row("api", "500m", "1Gi"), row("web", "2", null)]);
  expect(scales.cpuLimit).toBe(2000n);
  expect(scales.memoryRequest).toBe(1024n ** 3n);
  expect(shareOf(500n, scales.cpuRequest)).toBe(0.25);
  expect(shareOf(null, 1n)).toBe(0);
  expect(columnScales([]).storage).toBe(1n);
});

test("cells keep the notation they are typed in", () => {
  expect(parseCell("1000m", "cpuRequest")).toEqual({ ok: true, value: "1000m" });
  expect(parseCell("2", "cpuRequest")).toEqual({ ok: true, value: 2 });
  expect(parseCell(" ", "cpuRequest")).toEqual({ ok: true, value: undefined });
  expect(parseCell("1.50", "cpuRequest")).toEqual({ ok: true, value: "1.50" });
  expect(parseCell("lots", "memoryLimit")).toMatchObject({ ok: false, message: /512Mi/ });
  expect(parseCell("-1Gi", "storage")).toMatchObject({ ok: false });
});

test("a preset is four explicit numbers in each row", () => {
  const [nano] = SIZE_PRESETS;
  if (nano === undefined) throw new Error("no preset");
  const commands = presetCommands([row("api", null, null), row("web", null, null)], "dev", nano);
  expect(commands).toHaveLength(8);
  expect(commands[0]).toEqual({ type: "setValue", layer: "dev", path: ["api", "requests", "cpu"], value: "50m" });
});

test("filling down copies the first row, and takes out what it does not have", () => {
  const commands = fillDownCommands([row("api", "500m", null), row("web", "1", "1Gi")], "base");
  expect(commands).toContainEqual({ type: "setValue", layer: "base", path: ["web", "requests", "cpu"], value: "500m" });
  expect(commands).toContainEqual({ type: "unsetValue", layer: "base", path: ["web", "requests", "memory"] });
});

test("pods that scale show their range", () => {
  expect(podsOf(row("api", null, null))).toBe("2..6");
});
