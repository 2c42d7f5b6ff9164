"use client";

import type { FieldControlProps } from "@/components/designer/form/field-control";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { formatValuePath } from "@/lib/core/values/value-path";

/** Stands where a secret would be typed: it is given at install time and never kept in a design. */
export function SecretInput({ field, state, isReadOnly, onSet }: FieldControlProps) {
  const flag = `--set-string ${formatValuePath(field.path)}="$SECRET"`;
  const isStored = typeof state.effective === "string" && state.effective !== "";
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1">
      {isStored ? (
        <>
          <span className="text-sm text-error">A secret stands in the values. It will not be saved.</span>
          {isReadOnly ? null : (
            <Button size="sm" onClick={() => onSet(field.path, "")}>
              Take it out
            </Button>
          )}
        </>
      ) : (
        <>
          <span className="text-sm text-ink-muted">given at install, never stored here</span>
          <CopyButton text={flag} label={`Copy the flag for ${field.label}`} isIconOnly size="sm" variant="ghost" />
        </>
      )}
    </div>
  );
}
