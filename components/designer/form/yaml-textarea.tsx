"use client";

import { clsx } from "clsx";
import { useState } from "react";
import { type ParsedYaml, parseYamlInput } from "@/components/designer/form/parse-yaml-input";
import { useMergeKey } from "@/components/designer/form/use-merge-key";
import type { JsonValue } from "@/lib/core/values/json-value";
import { isSameValue, type YamlValue } from "@/lib/core/values/yaml-value";
import { stringifyYaml } from "@/lib/core/yaml/write-values";

export interface YamlTextareaProps {
  label: string;
  id?: string;
  value: YamlValue | undefined;
  isFaint: boolean;
  isReadOnly: boolean;
  onChange: (value: JsonValue, mergeKey: string) => void;
  /** Called when everything is taken out; without it an empty text is an empty map. */
  onClear?: (mergeKey: string) => void;
  /** What the schema has against a value, or null. */
  problemOf?: (value: JsonValue) => string | null;
}

/** A piece of YAML in a small text field. It is taken over whenever it parses; until then the value stays as it was. */
export function YamlTextarea({
  label,
  id,
  value,
  isFaint,
  isReadOnly,
  onChange,
  onClear,
  problemOf,
}: YamlTextareaProps) {
  const mergeKey = useMergeKey();
  const [draft, setDraft] = useState<{ text: string; value: YamlValue | undefined } | null>(null);
  const current = draft !== null && isSameValue(draft.value, value) ? draft : null;
  const text = current?.text ?? formatYaml(value);
  const parsed = current === null ? null : parse(current.text);
  const error = parsed !== null && !parsed.ok ? parsed.message : null;

  function parse(next: string): ParsedYaml {
    const read = parseYamlInput(next);
    if (!read.ok || read.value === undefined) return read;
    const message = problemOf?.(read.value) ?? null;
    return message === null ? read : { ok: false, message };
  }

  function type(next: string) {
    const read = parse(next);
    if (!read.ok) return setDraft({ text: next, value });
    const isCleared = read.value === undefined;
    const nextValue: JsonValue | undefined = isCleared && onClear === undefined ? {} : read.value;
    setDraft({ text: next, value: nextValue });
    if (isSameValue(nextValue, value)) return;
    if (nextValue === undefined) onClear?.(mergeKey.current());
    else onChange(nextValue, mergeKey.current());
  }

  return (
    <div className="min-w-0">
      <textarea
        id={id}
        aria-label={id === undefined ? label : undefined}
        value={text}
        rows={Math.min(14, Math.max(1, text.split("\n").length))}
        readOnly={isReadOnly}
        spellCheck={false}
        aria-invalid={error === null ? undefined : true}
        placeholder="YAML"
        onFocus={() => mergeKey.next()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (error === null) setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || current === null) return;
          event.stopPropagation();
          setDraft(null);
        }}
        className={clsx(
          "block min-h-8 w-full resize-y rounded-md border border-line-strong bg-surface px-2 py-1.5 font-mono text-xs leading-4.5 whitespace-pre text-ink outline-offset-0 read-only:bg-sunken focus-visible:border-accent aria-invalid:border-error",
          isFaint && "text-ink-muted",
        )}
      />
      {error === null ? null : (
        <p role="alert" className="text-xs text-error">
          {error}
        </p>
      )}
    </div>
  );
}

function formatYaml(value: YamlValue | undefined): string {
  if (value === undefined || value === null) return "";
  return stringifyYaml(value).trimEnd();
}
