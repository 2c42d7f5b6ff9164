import type { Collection, Design } from "@/lib/core/design/design";
import type { ChangeStep, DesignChange, IdentifiedRecord } from "@/lib/core/design/design-change";
import { layerText, withLayerText } from "@/lib/core/design/layer-text";
import type { Refusal } from "@/lib/core/design/refusal";
import { isSameJson } from "@/lib/core/design/same-json";
import { applySplices } from "@/lib/core/text/apply-splices";

export type ApplyChangeResult = { ok: true; design: Design } | { ok: false; refusal: Refusal };

/**
 * Applies the steps in order, all or none. A step that names something that is no longer so (text that changed, a record
 * that is gone or differs, a field that holds another value) refuses the whole change.
 */
export function applyChange(design: Design, change: DesignChange): ApplyChangeResult {
  let current = design;
  for (const step of change) {
    const next = applyStep(current, step);
    if ("refusal" in next) return { ok: false, refusal: next.refusal };
    current = next.design;
  }
  return { ok: true, design: current };
}

type StepResult = { design: Design } | { refusal: Refusal };

function applyStep(design: Design, step: ChangeStep): StepResult {
  switch (step.type) {
    case "put":
      return put(design, step.collection, step.record, step.before);
    case "drop":
      return drop(design, step.collection, step.record);
    case "set":
      return set(design, step);
    case "setChart":
      if (!isSameJson(readField(design.chart, step.field), step.from)) {
        return changed(`The chart's ${step.field} was changed since`);
      }
      return { design: { ...design, chart: withField(design.chart, step.field, step.to) } };
    case "text": {
      const text = layerText(design, step.layer);
      if (text === null) return missing(`There is no profile ${step.layer}`);
      const edited = applySplices(text, step.splices);
      if (edited === null) return changed("The text this edit belongs to was changed since");
      return { design: withLayerText(design, step.layer, edited) };
    }
  }
}

function put(design: Design, collection: Collection, record: IdentifiedRecord, before: string | null): StepResult {
  const records = recordsOf(design, collection);
  if (records.some(({ id }) => id === record.id)) {
    return { refusal: { code: "record_exists", message: `There is already a ${noun(collection)} ${record.id}.` } };
  }
  const index = before === null ? -1 : records.findIndex(({ id }) => id === before);
  const at = index === -1 ? records.length : index;
  return { design: withRecords(design, collection, records.toSpliced(at, 0, record)) };
}

function drop(design: Design, collection: Collection, record: IdentifiedRecord): StepResult {
  const records = recordsOf(design, collection);
  const found = records.find(({ id }) => id === record.id);
  if (found === undefined) return missing(`The ${noun(collection)} ${record.id} is gone`);
  if (!isSameJson(found, record)) return changed(`The ${noun(collection)} ${record.id} was changed since`);
  return {
    design: withRecords(
      design,
      collection,
      records.filter((other) => other !== found),
    ),
  };
}

function set(design: Design, step: Extract<ChangeStep, { type: "set" }>): StepResult {
  const records = recordsOf(design, step.collection);
  const found = records.find(({ id }) => id === step.id);
  if (found === undefined) return missing(`The ${noun(step.collection)} ${step.id} is gone`);
  if (!isSameJson(found[step.field], step.from)) {
    return changed(`The ${step.field} of ${noun(step.collection)} ${step.id} was changed since`);
  }
  const updated = withField(found, step.field, step.to);
  return {
    design: withRecords(
      design,
      step.collection,
      records.map((other) => (other === found ? updated : other)),
    ),
  };
}

function missing(what: string): StepResult {
  return { refusal: { code: "record_missing", message: `${what}.` } };
}

function changed(what: string): StepResult {
  return { refusal: { code: "changed_since", message: `${what}, so this step would overwrite somebody's work.` } };
}

function noun(collection: Collection): string {
  return collection
    .replace(/([A-Z])/g, " $1")
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}

/** The records of a collection as plain identified objects; their shapes are checked where a change is planned. */
export function recordsOf(design: Design, collection: Collection): IdentifiedRecord[] {
  return design[collection];
}

function withRecords(design: Design, collection: Collection, records: IdentifiedRecord[]): Design {
  return { ...design, [collection]: records };
}

export function readField(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined;
}

function withField<T extends object>(record: T, field: string, value: unknown): T {
  if (value !== undefined) return { ...record, [field]: value };
  const { [field as keyof T]: _removed, ...rest } = record;
  return rest as T;
}
