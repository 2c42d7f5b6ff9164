import type { Collection } from "@/lib/core/design/design";
import { invertSplices } from "@/lib/core/text/apply-splices";
import type { Splice } from "@/lib/core/text/splice";
import type { LayerId } from "@/lib/core/values/value-path";

/**
 * The effect of a command in its smallest terms, in the order it happens. A command is planned into a change against
 * one design; the change is what is applied, inverted for undo, and carried over the changes of others.
 */
export type DesignChange = readonly ChangeStep[];

export type ChangeStep =
  /** Insert a whole record before the record with id `before`, or at the end. */
  | { type: "put"; collection: Collection; record: IdentifiedRecord; before: string | null }
  /** Take a whole record out; `record` and `before` say what it was and where, so that the step has an inverse. */
  | { type: "drop"; collection: Collection; record: IdentifiedRecord; before: string | null }
  /** Set one field of a record; an absent `to` takes the field away. */
  | { type: "set"; collection: Collection; id: string; field: string; from?: unknown; to?: unknown }
  /** Set one field of the chart's metadata. */
  | { type: "setChart"; field: string; from?: unknown; to?: unknown }
  /** Edit the text of a layer; the splices apply one after the other. */
  | { type: "text"; layer: LayerId; splices: Splice[] };

export interface IdentifiedRecord {
  id: string;
  [field: string]: unknown;
}

/** The change that undoes `change`. */
export function invertChange(change: DesignChange): ChangeStep[] {
  return change.map(invertStep).reverse();
}

function invertStep(step: ChangeStep): ChangeStep {
  switch (step.type) {
    case "put":
      return { ...step, type: "drop" };
    case "drop":
      return { ...step, type: "put" };
    case "set":
    case "setChart":
      return { ...step, from: step.to, to: step.from };
    case "text":
      return {
        ...step,
        splices: invertSplices(step.splices),
      };
  }
}
