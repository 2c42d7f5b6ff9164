import { findEntry } from "@/lib/core/catalog/catalog";
import type { CatalogEntry, CatalogNote } from "@/lib/core/catalog/catalog-entry";
import type { ChartComponent } from "@/lib/core/design/design";
import { type CheckedDesign, type ValuesView, valueTarget } from "@/lib/core/diagnostics/checked-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { componentState } from "@/lib/core/resources/component-enabled";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { isYamlMap } from "@/lib/core/values/yaml-value";

/** What the catalogue has to say about components that are on, under the codes of its entries. */
export function catalogNotes({ design, views }: CheckedDesign): Diagnostic[] {
  return views.flatMap((view) =>
    design.components.flatMap((component) => {
      const entry = component.spec.kind === "infrastructure" ? findEntry(component.spec.entry) : null;
      if (entry === null || !componentState(component, view.effective.values).isEnabled) return [];
      return notesOf(view, component, entry);
    }),
  );
}

function notesOf(view: ValuesView, component: ChartComponent, entry: CatalogEntry): Diagnostic[] {
  const block = getAtPath(view.effective.values, [component.valuesKey]);
  const values = isYamlMap(block) ? block : {};
  return entry.notes
    .filter((note) => note.applies?.(values) ?? true)
    .map(({ code, severity, message, remedy, path }: CatalogNote) => ({
      code,
      severity,
      message,
      remedy,
      target:
        path === undefined
          ? { kind: "record", collection: "components", id: component.id }
          : valueTarget(view, [component.valuesKey, ...path]),
    }));
}
