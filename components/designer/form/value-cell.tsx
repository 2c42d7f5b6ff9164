"use client";

import { clsx } from "clsx";
import { formatInput } from "@/components/designer/form/parse-input";
import { useMergeKey } from "@/components/designer/form/use-merge-key";
import { YamlTextarea } from "@/components/designer/form/yaml-textarea";
import { CONTROL_STYLE } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";
import type { JsonSchema, JsonSchemaType } from "@/lib/core/schema/json-schema";
import type { JsonValue } from "@/lib/core/values/json-value";
import type { YamlValue } from "@/lib/core/values/yaml-value";

export interface ValueCellProps {
  label: string;
  value: YamlValue;
  /** Inherited, not set here. */
  isFaint: boolean;
  schema: JsonSchema;
  isReadOnly: boolean;
  onChange: (value: JsonValue, mergeKey: string) => void;
}

/** One value of a map or list. What is a map or list itself is edited as YAML. */
export function ValueCell({ label, value, isFaint, schema, isReadOnly, onChange }: ValueCellProps) {
  if (typeof value === "object" && value !== null) {
    return <YamlTextarea label={label} value={value} isFaint={isFaint} isReadOnly={isReadOnly} onChange={onChange} />;
  }
  return <LineCell {...{ label, value, isFaint, schema, isReadOnly, onChange }} />;
}

function LineCell({ label, value, isFaint, schema, isReadOnly, onChange }: ValueCellProps) {
  const mergeKey = useMergeKey();
  const draft = useDraft<YamlValue>({
    value,
    format: formatInput,
    parse: (text) => readCell(text, schema),
    onCommit: (next) => onChange(next, mergeKey.current()),
  });
  return (
    <div className="min-w-0">
      <div className={CONTROL_STYLE}>
        <input
          {...draft.inputProps}
          aria-label={label}
          readOnly={isReadOnly}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={draft.error === null ? undefined : true}
          onFocus={(event) => {
            mergeKey.next();
            draft.inputProps.onFocus(event);
          }}
          className={clsx(
            "h-full w-full min-w-0 bg-transparent px-2 font-mono text-xs outline-none",
            isFaint && "text-ink-muted",
          )}
        />
      </div>
      {draft.error === null ? null : <p className="text-xs text-error">{draft.error}</p>}
    </div>
  );
}

/** Text stays text wherever the schema takes text; else it is read as the number or boolean it must be. */
function readCell(text: string, schema: JsonSchema): { ok: true; value: YamlValue } | { ok: false; message: string } {
  const types: readonly JsonSchemaType[] = Array.isArray(schema.type) ? schema.type : schema.type ? [schema.type] : [];
  if (types.length === 0 || types.includes("string")) {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(text)) {
      return { ok: false, message: "This is not in the form the chart expects." };
    }
    return { ok: true, value: text };
  }
  if (types.includes("boolean") && (text === "true" || text === "false")) return { ok: true, value: text === "true" };
  const number = Number(text);
  const isNumber = types.includes("number") || types.includes("integer");
  if (isNumber && text.trim() !== "" && Number.isFinite(number)) return { ok: true, value: number };
  return { ok: false, message: isNumber ? "Enter a number." : "Enter true or false." };
}
