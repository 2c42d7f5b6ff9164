import { recordsOf } from "@/lib/core/design/apply-change";
import { COLLECTIONS, type Collection, type Design } from "@/lib/core/design/design";
import type { ChangeStep, IdentifiedRecord } from "@/lib/core/design/design-change";
import { layerText } from "@/lib/core/design/layer-text";
import { isSameJson } from "@/lib/core/design/same-json";
import { longestIncreasing } from "@/lib/core/longest-increasing";
import { diffLines } from "@/lib/core/text/diff-lines";
import { diffText } from "@/lib/core/text/diff-text";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";

/** As many splices as one step of a `restore` command may hold. */
const MAX_SPLICES = 5000;

/**
 * The change that turns `from` into `to`, record for record and line for line: what both have in common is not touched.
 * Sent as a `restore` command it brings an old revision back as an edit like any other. Empty if the two are equal.
 */
export function diffDesigns(from: Design, to: Design): ChangeStep[] {
  return [
    ...diffChart(from, to),
    ...diffLayer(from, to, BASE_LAYER),
    ...COLLECTIONS.flatMap((collection) => diffCollection(from, to, collection)),
  ];
}

function diffChart(from: Design, to: Design): ChangeStep[] {
  return diffFields(from.chart, to.chart).map((field) => ({ type: "setChart", ...field }));
}

function diffLayer(from: Design, to: Design, layer: LayerId): ChangeStep[] {
  const before = layerText(from, layer);
  const after = layerText(to, layer);
  if (before === null || after === null || before === after) return [];
  const splices = diffLines(before, after);
  return [{ type: "text", layer, splices: splices.length > MAX_SPLICES ? diffText(before, after) : splices }];
}

/** Fields of records that stay first, then records out, then records in: each step finds what the ones before left. */
function diffCollection(from: Design, to: Design, collection: Collection): ChangeStep[] {
  const wanted = recordsOf(to, collection);
  const wantedAt = new Map(wanted.map(({ id }, index) => [id, index]));
  const steps: ChangeStep[] = [];
  let current: IdentifiedRecord[] = [];
  for (const record of recordsOf(from, collection)) {
    const goal = wanted[wantedAt.get(record.id) ?? -1];
    if (goal === undefined) {
      current.push(record);
      continue;
    }
    steps.push(...diffRecord(from, to, collection, record, goal));
    current.push(goal);
  }
  const inPlace = idsInPlace(current, wantedAt);
  for (const record of current.filter(({ id }) => !inPlace.has(id))) {
    const before = current[current.indexOf(record) + 1]?.id ?? null;
    steps.push({ type: "drop", collection, record, before });
    current = current.filter((other) => other !== record);
  }
  for (const [index, record] of [...wanted.entries()].reverse()) {
    if (inPlace.has(record.id)) continue;
    steps.push({ type: "put", collection, record, before: wanted[index + 1]?.id ?? null });
  }
  return steps;
}

/** The most records that can stay where they are while the others move around them. */
function idsInPlace(current: readonly IdentifiedRecord[], wantedAt: ReadonlyMap<string, number>): Set<string> {
  const kept = current.flatMap(({ id }) => {
    const index = wantedAt.get(id);
    return index === undefined ? [] : [{ id, index }];
  });
  return new Set(longestIncreasing(kept.map(({ index }) => index)).flatMap((position) => kept[position]?.id ?? []));
}

function diffRecord(
  from: Design,
  to: Design,
  collection: Collection,
  record: IdentifiedRecord,
  goal: IdentifiedRecord,
): ChangeStep[] {
  const isText = (field: string) => collection === "profiles" && field === "values";
  const fields = diffFields(record, goal).filter(({ field }) => !isText(field));
  const steps = fields.map((field): ChangeStep => ({ type: "set", collection, id: record.id, ...field }));
  return collection === "profiles" ? [...steps, ...diffLayer(from, to, record.id)] : steps;
}

interface FieldChange {
  field: string;
  from?: unknown;
  to?: unknown;
}

function diffFields(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const goal = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...goal.keys()])]
    .filter((field) => !isSameJson(old.get(field), goal.get(field)))
    .map((field) => ({
      field,
      ...(old.get(field) === undefined ? {} : { from: old.get(field) }),
      ...(goal.get(field) === undefined ? {} : { to: goal.get(field) }),
    }));
}
