"use client";

import { ChevronRight, Plus, X } from "lucide-react";
import { addConfigObjectCommands, sourceWords } from "@/components/designer/structure/config-entry-form";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession, useReadOnlyReason } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { useDesign, useDesignStore } from "@/lib/client/use-design";
import type { ConfigObject } from "@/lib/core/design/design";
import { formatValuePath } from "@/lib/core/values/value-path";

/** The environment variables of the shared ConfigMaps or Secrets, and where each comes from. For every layer. */
export function ConfigVariables({ kind }: { kind: ConfigObject["kind"] }) {
  const objects = useDesign((state) => state.design.configObjects);
  const { run } = useCommands();
  const store = useDesignStore();
  const readOnlyReason = useReadOnlyReason();
  const shown = objects.filter((object) => object.kind === kind);
  if (shown.length > 0) {
    return shown.map((object) => <ObjectVariables key={object.id} object={object} isAlone={shown.length === 1} />);
  }
  return (
    <p className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 text-sm text-ink-muted">
      No {kind} is shared by the services yet.
      <Button
        size="sm"
        disabledReason={readOnlyReason}
        onClick={() => run({ type: "batch", commands: addConfigObjectCommands(store.getState().design, kind) })}
      >
        <Plus className="size-3.5" aria-hidden />
        Add a shared {kind}
      </Button>
    </p>
  );
}

function ObjectVariables({ object, isAlone }: { object: ConfigObject; isAlone: boolean }) {
  const components = useDesign((state) => state.design.components);
  const session = useDesignerSession();
  const { run } = useCommands();
  const readOnlyReason = useReadOnlyReason();
  const readers = components.filter(({ spec }) => spec.kind === "service" && spec.configObjects.includes(object.id));
  const count = object.entries.length === 1 ? "1 variable" : `${object.entries.length} variables`;
  return (
    <details open={object.entries.length < 8} className="group border-b border-line px-4 py-2">
      <summary className="flex min-h-7 items-center gap-2 rounded-sm text-sm marker:content-none">
        <ChevronRight className="size-3.5 shrink-0 text-ink-muted group-open:rotate-90" aria-hidden />
        <span className="shrink-0 font-medium">
          {isAlone ? "Environment variables" : `Environment variables of ${object.id}`}
        </span>
        <span className="min-w-0 truncate text-xs text-ink-muted">
          {count}, read by {readers.length === 0 ? "nobody" : readers.map(({ title }) => title).join(", ")}
        </span>
      </summary>
      <ul className="mt-1 pl-5.5">
        {object.entries.map((entry) => (
          <li key={entry.key} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2 py-0.5">
            <span className="truncate font-mono text-xs" title={entry.description}>
              {entry.key}
            </span>
            <span className="text-xs text-ink-muted wrap-anywhere">{sourceWords(entry, components)}</span>
            <span className="flex items-center justify-end">
              {entry.source.from === "secret" ? (
                <CopyButton
                  text={`--set-string ${formatValuePath(entry.source.path)}="$${entry.key}"`}
                  label={`Copy the flag that gives ${entry.key}`}
                  isIconOnly
                  size="sm"
                  variant="ghost"
                />
              ) : null}
              <IconButton
                label={`Remove ${entry.key}`}
                size="sm"
                disabledReason={readOnlyReason}
                onClick={() => run({ type: "removeConfigEntry", configObject: object.id, key: entry.key })}
              >
                <X className="size-3.5" aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        variant="ghost"
        className="mt-1 ml-3.5"
        disabledReason={readOnlyReason}
        onClick={() => session.open({ kind: "add-variable", configObject: object.id })}
      >
        <Plus className="size-3.5" aria-hidden />
        Add variable
      </Button>
    </details>
  );
}
