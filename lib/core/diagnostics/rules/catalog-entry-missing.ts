import { findEntry } from "@/lib/core/catalog/catalog";
import type { Rule } from "@/lib/core/diagnostics/checked-design";

/** Every infrastructure component is from an entry of this version's catalogue. */
export const catalogEntryMissing: Rule = ({ design }) =>
  design.components.flatMap(({ id, title, spec }) => {
    if (spec.kind !== "infrastructure" || findEntry(spec.entry) !== null) return [];
    return [
      {
        code: "catalog_entry_missing",
        severity: "error",
        message: `${title} is from the catalogue entry ${spec.entry}, which this version does not know.`,
        remedy: "Remove the component and add one from the catalogue.",
        target: { kind: "record", collection: "components", id, field: "spec" },
      },
    ];
  });
