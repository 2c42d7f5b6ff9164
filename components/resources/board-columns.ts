import { parseQuantity } from "@/lib/core/resources/quantity";
import { DIMENSIONS, type ResourceKey, type ResourceRow } from "@/lib/core/resources/resource-rows";

export interface BoardColumn {
  key: ResourceKey;
  /** Heading of the pair of columns, and the column's own. */
  group: string;
  label: string;
}

export const BOARD_COLUMNS: readonly BoardColumn[] = [
  { key: "cpuRequest", group: "CPU", label: "request" },
  { key: "cpuLimit", group: "CPU", label: "limit" },
  { key: "memoryRequest", group: "Memory", label: "request" },
  { key: "memoryLimit", group: "Memory", label: "limit" },
  { key: "storage", group: "Storage", label: "per pod" },
];

/** Names a part of the board: a component, or one part of it. */
export function rowName({ title, part }: ResourceRow): string {
  return part === "" ? title : `${title} ${part}`;
}

export function rowId({ componentId, part }: ResourceRow): string {
  return `${componentId}/${part}`;
}

export function podsOf({ replicas }: ResourceRow): string {
  return replicas.min === replicas.max ? String(replicas.min) : `${replicas.min}..${replicas.max}`;
}

/** Largest amount of each column, at least 1: what a full bar stands for. Request and limit share one scale, so they compare. */
export function columnScales(rows: readonly ResourceRow[]): Record<ResourceKey, bigint> {
  const largest = (...keys: ResourceKey[]) =>
    rows.reduce((most, { cells }) => keys.reduce((max, key) => maximum(max, cells[key]?.amount ?? 0n), most), 1n);
  const cpu = largest("cpuRequest", "cpuLimit");
  const memory = largest("memoryRequest", "memoryLimit");
  return { cpuRequest: cpu, cpuLimit: cpu, memoryRequest: memory, memoryLimit: memory, storage: largest("storage") };
}

function maximum(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/** `amount` as a part of `scale`, 0 to 1, for a bar. */
export function shareOf(amount: bigint | null, scale: bigint): number {
  if (amount === null || amount <= 0n) return 0;
  return Math.min(1, Number((amount * 1000n) / scale) / 1000);
}

export type ParsedAmount = { ok: true; value: string | number | undefined } | { ok: false; message: string };

const EXAMPLES = { cpu: "500m or 1", memory: "512Mi or 2Gi", storage: "10Gi" };

/** What a typed cell means. Empty: not set here. A bare number stays a number in the YAML. */
export function parseCell(text: string, key: ResourceKey): ParsedAmount {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: undefined };
  const quantity = parseQuantity(trimmed);
  if (quantity === null) return { ok: false, message: `Write an amount such as ${EXAMPLES[DIMENSIONS[key]]}.` };
  if (quantity.nano < 0n) return { ok: false, message: "This cannot be negative." };
  const number = Number(trimmed);
  return { ok: true, value: String(number) === trimmed ? number : trimmed };
}
