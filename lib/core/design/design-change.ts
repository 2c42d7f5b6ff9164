import type { Collection } from "@/lib/core/design/design";
import type { Splice } from "@/lib/core/text/splice";
import type { LayerId } from "@/lib/core/values/value-path";

/**
 * The effect of a command in its smallest terms. A command plans a change against one design; the change is what is
 * applied, inverted for undo and transformed over the changes of others.
 */
export interface DesignChange {
  records: RecordChange[];
  texts: TextChange[];
}

/** Splices apply one after the other, each on the text the one before left. */
export interface TextChange {
  layer: LayerId;
  splices: Splice[];
}

export type RecordChange =
  /** Insert a whole record before the record with id `before`, or at the end. */
  | { type: "put"; collection: Collection; record: { id: string }; before: string | null }
  /** Take a whole record out. `record` and `before` are kept so that the change has an inverse. */
  | { type: "drop"; collection: Collection; record: { id: string }; before: string | null }
  /** Set one field of a record; `undefined` stands for absent. */
  | { type: "set"; collection: Collection; id: string; field: string; from: unknown; to: unknown }
  /** Set one field of the chart's metadata. */
  | { type: "setChart"; field: string; from: unknown; to: unknown };
