import { isSection } from "@/components/designer/view-state";
import type { Design } from "@/lib/core/design/design";
import { type FormField, fieldsOfComponent, fieldsOfShared } from "@/lib/core/schema/component-fields";

const NO_FIELDS: readonly FormField[] = [];

/** First keys of the shared values, by the section that shows them. What no section claims is under "~global". */
const SECTION_KEYS: Record<string, readonly string[]> = {
  "~config": ["config"],
  "~secrets": ["secrets", "externalSecrets"],
  "~network": ["networkPolicy"],
};

interface KnownFields {
  structure: readonly unknown[];
  fields: Map<string, readonly FormField[]>;
}

let known: KnownFields | null = null;

/**
 * The fields of a component or section. They follow from the design's structure, not from its values, so a key press in
 * a value gives the very same list again.
 */
export function fieldsOf(design: Design, selection: string): readonly FormField[] {
  const structure = [
    design.chart,
    design.components,
    design.connections,
    design.externalSystems,
    design.configObjects,
    design.locks,
  ];
  if (known === null || !known.structure.every((part, index) => part === structure[index])) {
    known = { structure, fields: new Map() };
  }
  let fields = known.fields.get(selection);
  if (fields === undefined) {
    fields = readFields(design, selection);
    known.fields.set(selection, fields);
  }
  return fields;
}

function readFields(design: Design, selection: string): readonly FormField[] {
  if (!isSection(selection)) {
    return design.components.some(({ id }) => id === selection) ? fieldsOfComponent(design, selection) : NO_FIELDS;
  }
  const keys = SECTION_KEYS[selection];
  const claimed = Object.values(SECTION_KEYS).flat();
  const shared = fieldsOfShared(design);
  if (keys !== undefined) return shared.filter(({ path }) => keys.includes(String(path[0])));
  return selection === "~global" ? shared.filter(({ path }) => !claimed.includes(String(path[0]))) : NO_FIELDS;
}

/** The section that shows a shared value, by its first key. */
export function sectionOfKey(key: string): string {
  return Object.entries(SECTION_KEYS).find(([, keys]) => keys.includes(key))?.[0] ?? "~global";
}
