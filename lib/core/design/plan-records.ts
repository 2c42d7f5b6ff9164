import { readField, recordsOf } from "@/lib/core/design/apply-change";
import type { Collection, Design, RecordOf } from "@/lib/core/design/design";
import type { ChangeStep, IdentifiedRecord } from "@/lib/core/design/design-change";
import { isSameJson } from "@/lib/core/design/same-json";

export function findRecord<C extends Collection>(design: Design, collection: C, id: string): RecordOf<C> | undefined {
  const records: readonly RecordOf<C>[] = design[collection];
  return records.find((record) => record.id === id);
}

/** Inserts `record` at the end of its collection. */
export function putStep(collection: Collection, record: IdentifiedRecord): ChangeStep {
  return { type: "put", collection, record, before: null };
}

/** Takes `record` out, remembering what it stood before. */
export function dropStep(design: Design, collection: Collection, record: IdentifiedRecord): ChangeStep {
  const records = recordsOf(design, collection);
  const index = records.findIndex(({ id }) => id === record.id);
  return { type: "drop", collection, record, before: records[index + 1]?.id ?? null };
}

/** One step for each field of `fields` that differs from what `record` holds. */
export function setStep(collection: Collection, record: IdentifiedRecord, fields: object): ChangeStep[] {
  return Object.entries(fields)
    .filter(([field, to]) => !isSameJson(readField(record, field), to))
    .map(([field, to]) => ({ type: "set", collection, id: record.id, field, from: readField(record, field), to }));
}
