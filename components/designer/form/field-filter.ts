import type { FieldState } from "@/components/designer/form/field-state";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import type { FormField } from "@/lib/core/schema/component-fields";
import { formatValuePath } from "@/lib/core/values/value-path";

export const FIELD_FILTERS = ["all", "here", "differs", "problems"] as const;
export type FieldFilter = (typeof FIELD_FILTERS)[number];

/** A field with all the form shows of it. */
export interface FormRow {
  field: FormField;
  state: FieldState;
  /** Title of the component an empty value is worked out from. */
  derivedFrom: string | null;
  /** True if any profile says something else than the base. */
  differs: boolean;
  diagnostics: readonly Diagnostic[];
}

/** The rows that pass the filter and hold every word of the search in label, key, group or description. */
export function filterRows(rows: readonly FormRow[], filter: FieldFilter, search: string): FormRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ field, state, differs, diagnostics }) => {
    const passes =
      filter === "all" ||
      (filter === "here" && state.own !== undefined) ||
      (filter === "differs" && differs) ||
      (filter === "problems" && diagnostics.length > 0);
    if (!passes) return false;
    if (words.length === 0) return true;
    const text = `${field.label} ${formatValuePath(field.path)} ${field.group} ${field.description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rows under their headings, in the order the headings first come up. */
export function groupRows(rows: readonly FormRow[]): { group: string; rows: FormRow[] }[] {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const known = groups.get(row.field.group);
    if (known === undefined) groups.set(row.field.group, [row]);
    else known.push(row);
  }
  return [...groups].map(([group, members]) => ({ group, rows: members }));
}
