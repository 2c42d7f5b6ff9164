import type { FieldState } from "@/components/designer/form/field-state";
import type { FormField } from "@/lib/core/schema/component-fields";
import type { JsonValue } from "@/lib/core/values/json-value";
import type { ValuePath } from "@/lib/core/values/value-path";

/** What every control of a field is given. */
export interface FieldControlProps {
  field: FormField;
  state: FieldState;
  /** Id of the element the field's label points to. */
  id: string;
  describedBy: string | undefined;
  isReadOnly: boolean;
  /** Shown faintly in an empty field. */
  placeholder: string;
  /** Sets a value at or below the field's path, in the layer on screen. */
  onSet: (path: ValuePath, value: JsonValue, mergeKey?: string) => void;
  onUnset: (path: ValuePath, mergeKey?: string) => void;
  /** A message about what is being typed; null when there is none. */
  onError: (message: string | null) => void;
}
